package dev.lambdamaven.plugin.operate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Failures to find or to load what the package should hold; the texts are those of the JVM and of AWS's runtime interface client. */
final class ClassReadings {

    private static final Pattern TOO_NEW = Pattern.compile(
            "UnsupportedClassVersionError: (\\S+) has been compiled by .*\\(class file version (\\d+)\\.\\d+\\).* up to (\\d+)\\.");
    private static final Pattern NO_HANDLER =
            Pattern.compile("^(?:Class not found|Error loading class):? ?([\\w.$]+).*");
    private static final Pattern NO_METHOD = Pattern.compile(
            "No public method named (\\S+) with appropriate method signature found on class (?:class )?([\\w.$]+)");
    private static final Pattern NO_CONSTRUCTOR =
            Pattern.compile("Class ([\\w.$]+) has no public zero-argument constructor");
    private static final Pattern NO_INTERFACE =
            Pattern.compile("Class does not implement an appropriate handler interface: ([\\w.$]+)");
    private static final Pattern NO_CLASS = Pattern.compile("NoClassDefFoundError: (?!Could not initialize)(\\S+)");

    /** Class files of Java n have the major version n + 44 (JVM specification, table 4.1-A). */
    private static final int FIRST_MAJOR = 44;

    private static final int[] RUNTIMES = {17, 21, 25};

    private ClassReadings() {}

    static Optional<Reading> wrongRuntime(Symptoms symptoms) {
        return symptoms.find(TOO_NEW).map(found -> {
            int compiled = Integer.parseInt(found.group(2)) - FIRST_MAJOR;
            int runs = Integer.parseInt(found.group(3)) - FIRST_MAJOR;
            String lower = "compile for Java %d: <maven.compiler.release>%1$d</maven.compiler.release>".formatted(runs);
            String remedy = runtime(compiled)
                    .map(name -> "Run it on Java %s: %s\nor %s"
                            .formatted(name.substring(4), Readings.set("runtime", name), lower))
                    .orElse("No managed runtime is that new: " + lower);
            return new Reading(
                    "%s is compiled for Java %d, but the function runs on Java %d."
                            .formatted(found.group(1).replace('/', '.'), compiled, runs),
                    remedy);
        });
    }

    static Optional<Reading> handlerMissing(Symptoms symptoms) {
        return symptoms.find(NO_HANDLER).map(found -> {
            String name = found.group(1);
            return new Reading(
                    "The handler's class %s is not in the package.".formatted(name),
                    "Write the class as its source does, with its package: "
                            + Readings.set("handler", "com.example.LambdaHandler")
                            + "\nWhat is in the package: unzip -l target/*-lambda.zip");
        });
    }

    static Optional<Reading> methodMissing(Symptoms symptoms) {
        return symptoms.find(NO_METHOD)
                .map(found -> new Reading(
                        "The handler's class %s has no public method %s that Lambda can call."
                                .formatted(found.group(2), found.group(1)),
                        "Implement RequestStreamHandler and name the class alone: "
                                + Readings.set("handler", found.group(2))));
    }

    static Optional<Reading> handlerUnfit(Symptoms symptoms) {
        Optional<Reading> constructor = symptoms.find(NO_CONSTRUCTOR)
                .map(found -> new Reading(
                        "The handler's class %s cannot be made: it has no public constructor without arguments."
                                .formatted(found.group(1)),
                        "Add one: public %s() {}".formatted(simple(found))));
        return constructor.or(() -> symptoms.find(NO_INTERFACE)
                .map(found -> new Reading(
                        "The class %s is no handler.".formatted(found.group(1)),
                        "Implement RequestStreamHandler, or name the method: "
                                + Readings.set("handler", found.group(1) + "::handle"))));
    }

    static Optional<Reading> classMissing(Symptoms symptoms) {
        return symptoms.find(NO_CLASS)
                .map(
                        found -> new Reading(
                                "The class %s is not in the package."
                                        .formatted(found.group(1).replace('/', '.')),
                                "Its dependency must have the scope compile or runtime, not provided or test: mvn dependency:tree"));
    }

    private static String simple(Matcher found) {
        return found.group(1).replaceFirst(".*[.$]", "");
    }

    private static Optional<String> runtime(int release) {
        for (int runtime : RUNTIMES) {
            if (runtime >= release) {
                return Optional.of("java" + runtime);
            }
        }
        return Optional.empty();
    }
}
