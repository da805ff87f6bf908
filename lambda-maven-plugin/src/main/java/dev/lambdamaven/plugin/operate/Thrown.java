package dev.lambdamaven.plugin.operate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception as a log shows it.
 *
 * @param what its class and message
 * @param where the first frame outside of the JDK and of Lambda's runtime; empty when there is none
 */
record Thrown(String what, Optional<String> where) {

    /** The third prefix is lambda-jaxrs's. */
    private static final Pattern HEAD = Pattern.compile(
            "^(?:Exception in thread \"[^\"]*\" |Caused by: |RequestId: \\S+ [A-Z]+ \\S+ -> [0-9]{3}: )?"
                    + "((?:[\\w$]+\\.)+[\\w$]+(?:: .*)?)$");

    private static final Pattern FRAME = Pattern.compile("^\\s+at (?:[\\w.@$-]+/)*([\\w.$<>]+\\(.*\\))$");
    private static final Pattern FOREIGN =
            Pattern.compile("(?:java|javax|jdk|sun|com\\.sun|com\\.amazonaws\\.services\\.lambda\\.runtime)\\..*");

    /** The root cause of the first stack trace in a log. */
    static Optional<Thrown> in(List<String> log) {
        int first = 0;
        while (first + 1 < log.size() && !startsTrace(log, first)) {
            first++;
        }
        if (first + 1 >= log.size()) {
            return Optional.empty();
        }
        int root = first;
        for (int i = first + 1; i < log.size() && belongsToTrace(log.get(i)); i++) {
            root = log.get(i).startsWith("Caused by: ") ? i : root;
        }
        Matcher head = HEAD.matcher(log.get(root));
        return head.matches()
                ? Optional.of(new Thrown(head.group(1), frame(log, root).or(() -> frame(log, 0))))
                : Optional.empty();
    }

    /** Such as {@code java.lang.IllegalStateException: no database, at app.Handler.<init>(Handler.java:9)}. */
    String text() {
        return what + where.map(frame -> ", at " + frame).orElse("");
    }

    private static boolean startsTrace(List<String> log, int index) {
        return HEAD.matcher(log.get(index)).matches()
                && (FRAME.matcher(log.get(index + 1)).matches()
                        || log.get(index + 1).startsWith("Caused by: "));
    }

    private static boolean belongsToTrace(String line) {
        return FRAME.matcher(line).matches() || line.startsWith("Caused by: ") || line.matches("\\s+\\.\\.\\. \\d+ .*");
    }

    private static Optional<String> frame(List<String> log, int head) {
        return log.stream()
                .skip(head + 1L)
                .map(FRAME::matcher)
                .filter(Matcher::matches)
                .map(frame -> frame.group(1))
                .filter(frame -> !FOREIGN.matcher(frame).matches())
                .findFirst();
    }
}
