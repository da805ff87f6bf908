package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses bytecode that the function's JVM does not run (JVM Specification, table 4.1-A: Java 17 is 61). */
final class ClassVersions {

    private static final int JAVA_0 = 44;

    /** JAR File Specification, "Multi-release JAR Files": a JVM sees the folders up to its own version. */
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.*)");

    private final JavaRuntime runtime;

    ClassVersions(JavaRuntime runtime) {
        this.runtime = runtime;
    }

    /** The first class of the highest version, when the runtime would refuse it. */
    Optional<JarFacts.Entry> tooNew(Held held) {
        int highest = JAVA_0 + runtime.release();
        JarFacts.Entry found = null;
        for (JarFacts.Entry entry : held.facts().entries()) {
            if (entry.major() > highest && isSeen(entry.name(), held) && held.keeps(entry.name())) {
                highest = entry.major();
                found = entry;
            }
        }
        return Optional.ofNullable(found);
    }

    /** @throws LambdaException naming class, jar and remedy */
    void require(Held held) {
        tooNew(held).ifPresent(entry -> {
            throw refusal(held.element(), entry);
        });
    }

    /** Module descriptors are not read on the class path, and folders below META-INF hold no classes of it. */
    private boolean isSeen(String entry, Held held) {
        Matcher versioned = VERSIONED.matcher(entry);
        if (versioned.matches()) {
            return held.facts().multiRelease()
                    && Integer.parseInt(versioned.group(1)) <= runtime.release()
                    && !versioned.group(2).endsWith("module-info.class");
        }
        return !entry.startsWith("META-INF/") && !entry.endsWith("module-info.class");
    }

    private LambdaException refusal(Element element, JarFacts.Entry entry) {
        int release = entry.major() - JAVA_0;
        Matcher versioned = VERSIONED.matcher(entry.name());
        String file = versioned.matches() ? versioned.group(2) : entry.name();
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        return LambdaException.of(
                        "Class %s in %s is bytecode of Java %d, which %s does not run."
                                .formatted(name, element.label(), release, runtime),
                        advice(element, entry, release))
                .with(
                        "class file",
                        "version %d, where %s takes up to %d"
                                .formatted(entry.major(), runtime, JAVA_0 + runtime.release()))
                .with("from", element.origin());
    }

    private String advice(Element element, JarFacts.Entry entry, int release) {
        String compile = element.own()
                ? "Compile for it: <maven.compiler.release>%d</maven.compiler.release>".formatted(runtime.release())
                : "Use a version of %s that is made for Java %d or older."
                        .formatted(element.id().orElse(""), runtime.release());
        String newer = newer(release)
                .map(found -> "%nor let the function run on a newer one: -Dlambda.runtime=%s".formatted(found))
                .orElse("");
        String exclude = element.own()
                ? ""
                : "%nor, when nothing loads that class, leave it out: <excludes><exclude>%s</exclude></excludes>"
                        .formatted(element.pattern(entry.name()));
        return compile + newer + exclude;
    }

    private static Optional<JavaRuntime> newer(int release) {
        for (JavaRuntime candidate : JavaRuntime.values()) {
            if (candidate.release() >= release) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
