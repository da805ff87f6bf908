package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides which version shall serve again. The function and its versions stay as they are: a rollback is one move of the alias. */
public final class RollbackPlanner {

    private RollbackPlanner() {}

    /**
     * One step, or none when that version serves all requests already.
     *
     * @param toVersion the number of the version that shall serve; when absent the one that served before the present one, and after a
     *     rollback the one before that. It is never guessed: the next lower number may be one that failed its checks
     * @throws LambdaException when there is no such version, or the function is not ours
     */
    public static Plan plan(ReleaseHistory history, Optional<String> toVersion, boolean adopt) {
        if (!adopt && !Ownership.ours(history.tags(), history.functionName())) {
            throw LambdaException.of(
                    "Function " + history.functionName() + " was not made by this plugin, so its alias is left alone.",
                    "Move it nevertheless with -Dlambda.adopt, or name another function.\n"
                            + Parameter.FUNCTION_NAME.howToSet());
        }
        ReleaseHistory.Serving serving = history.serving();
        String target = toVersion.orElseGet(() -> before(history));
        if (history.version(target).isEmpty()) {
            throw Parameter.TO_VERSION
                    .refuse(target, "the number of a version of " + history.functionName())
                    .advising(other(history))
                    .with("versions", known(history));
        }
        if (target.equals(serving.version()) && serving.weights().isEmpty()) {
            return new Plan(List.of());
        }
        return new Plan(List.of(new ReleaseStep.RollBack(
                history.functionName(),
                serving.alias(),
                new ReleaseStep.Move(serving.version(), target),
                serving.revisionId(),
                !serving.weights().isEmpty(),
                VersionsBefore.moved(serving.version(), serving.description())
                        .below(target)
                        .description())));
    }

    private static String before(ReleaseHistory history) {
        ReleaseHistory.Serving serving = history.serving();
        if (!serving.weights().isEmpty()) {
            return serving.version();
        }
        return history.before()
                .orElseThrow(() -> LambdaException.of(
                                "It is not known which version served before %s, so %s is not rolled back."
                                        .formatted(serving.version(), history.functionName()),
                                other(history))
                        .with("versions", known(history)));
    }

    /**
     * What to type: a number of this function, and not one for the POM, where it would stay. Rather an older one: whoever goes back has
     * just come from the newer ones.
     */
    private static String other(ReleaseHistory history) {
        List<String> numbers = history.versions().stream()
                .map(ReleaseHistory.Published::number)
                .toList();
        int serving = numbers.indexOf(history.serving().version());
        return numbers.stream()
                .limit(Math.max(0, serving))
                .reduce((older, newer) -> newer)
                .or(() -> numbers.stream().skip(serving + 1).reduce((older, newer) -> newer))
                .map(number -> "Name the one that shall serve: mvn lambda:rollback -Dlambda.toVersion=" + number)
                .orElse("There is no other version. Release what the sources say: mvn lambda:deploy");
    }

    private static String known(ReleaseHistory history) {
        return history.versions().stream()
                .map(version -> version.line()
                        + (version.number().equals(history.serving().version()) ? "  (serves)" : ""))
                .collect(Collectors.joining("\n"));
    }
}
