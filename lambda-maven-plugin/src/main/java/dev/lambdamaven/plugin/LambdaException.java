package dev.lambdamaven.plugin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which this plugin fails: what went wrong, what was seen, what to do.
 *
 * <p>The first line is complete by itself, because Maven puts a prefix before it and CI servers show only that line. The
 * advice ends with something to paste. None of the three may carry a secret: values of environment variables are written
 * as {@code ***}.
 */
public final class LambdaException extends RuntimeException {

    private final String problem;
    private final List<Fact> facts;
    private final String advice;

    private LambdaException(String problem, List<Fact> facts, String advice, @Nullable Throwable cause) {
        super(render(problem, facts, advice), cause);
        this.problem = problem;
        this.facts = List.copyOf(facts);
        this.advice = advice;
    }

    /**
     * A failure without further facts.
     *
     * @param problem what went wrong, with the value; one sentence on one line
     * @param advice what to do, with a line to paste
     */
    public static LambdaException of(String problem, String advice) {
        return new LambdaException(problem, List.of(), advice, null);
    }

    /** The same failure with one more thing that was seen. A value of several lines is indented under its label. */
    public LambdaException with(String label, String value) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(label, value));
        return new LambdaException(problem, more, advice, getCause());
    }

    /** The same failure with other advice. */
    public LambdaException advising(String otherAdvice) {
        return new LambdaException(problem, facts, otherAdvice, getCause());
    }

    /** The same failure with its cause kept for {@code mvn -e}. */
    public LambdaException causedBy(Throwable cause) {
        return new LambdaException(problem, facts, advice, cause);
    }

    public String problem() {
        return problem;
    }

    public List<Fact> facts() {
        return facts;
    }

    public String advice() {
        return advice;
    }

    /** One thing that was seen, such as {@code role} and its ARN. */
    public record Fact(String label, String value) {}

    private static String render(String problem, List<Fact> facts, String advice) {
        StringBuilder text = new StringBuilder(problem);
        if (!facts.isEmpty()) {
            int width =
                    facts.stream().mapToInt(fact -> fact.label().length()).max().orElse(0);
            String indent = " ".repeat(width + 4);
            text.append('\n');
            for (Fact fact : facts) {
                String padding = " ".repeat(width - fact.label().length());
                text.append("\n  ").append(fact.label()).append(padding).append("  ");
                text.append(fact.value().strip().replace("\n", "\n" + indent));
            }
        }
        if (!advice.isEmpty()) {
            text.append("\n\n  ").append(advice.replace("\n", "\n  "));
        }
        return text.toString();
    }
}
