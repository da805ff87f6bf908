package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.List;
import java.util.stream.Stream;

/** Lambda's runtimes: which names AWS knows, and which of them run here. */
final class Runtimes {

    private static final List<String> JAVA = List.of("java25", "java21", "java17", "java11", "java8.al2");
    private static final List<String> DEPRECATED =
            List.of("java8", "nodejs12.x", "nodejs14.x", "python3.7", "provided", "go1.x");

    /** In the order in which AWS tells them (recorded in January 2026). */
    private static final List<String> OTHERS = List.of(
            "nodejs20.x",
            "python3.14",
            "provided.al2023",
            "python3.12",
            "python3.13",
            "nodejs24.x",
            "nodejs22.x",
            "python3.10",
            "python3.11",
            "ruby3.3",
            "ruby3.4",
            "ruby3.2",
            "python3.9");

    private Runtimes() {}

    /** Every runtime that AWS's requests may name. */
    static List<String> all() {
        return Stream.of(OTHERS, JAVA, DEPRECATED).flatMap(List::stream).toList();
    }

    static boolean known(List<String> runtimes) {
        return all().containsAll(runtimes);
    }

    /**
     * Refuses what is not a Java runtime.
     *
     * @throws AwsError 400 with AWS's text when AWS does not know the name either, 501 when only this stand-in cannot run it
     */
    static void check(String runtime) {
        if (DEPRECATED.contains(runtime)) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "The runtime parameter of " + runtime
                            + " is no longer supported for creating or updating AWS Lambda functions. We recommend you use a"
                            + " supported runtime while creating or updating functions.");
        }
        if (OTHERS.contains(runtime)) {
            throw AwsError.notImitated("the runtime " + runtime + ", only those of Java");
        }
        if (!JAVA.contains(runtime)) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "Value " + runtime
                            + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: ["
                            + String.join(", ", OTHERS) + ", " + String.join(", ", JAVA) + "] or be a valid ARN");
        }
    }
}
