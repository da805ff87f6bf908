package dev.lambdamaven.plugin.spec;

import java.util.Arrays;
import java.util.Optional;

/** The managed Java runtimes that run Java 17 bytecode and up (Lambda Developer Guide, "Lambda runtimes"). */
public enum JavaRuntime {
    JAVA17(17),
    JAVA21(21),
    JAVA25(25);

    private final int release;

    JavaRuntime(int release) {
        this.release = release;
    }

    /** The runtime of that name, unless it is another language's or one that is too old. */
    public static Optional<JavaRuntime> find(String awsName) {
        return Arrays.stream(values())
                .filter(runtime -> runtime.toString().equals(awsName))
                .findFirst();
    }

    /** The runtime of that name, such as {@code java21}. */
    public static JavaRuntime of(String awsName) {
        return find(awsName).orElseThrow(() -> Parameter.RUNTIME.refuse(awsName, "one of java17, java21, java25"));
    }

    /**
     * The runtime for bytecode of a Java release: java21 up to 21, java25 up to 25.
     *
     * @param release such as 17, from {@code maven.compiler.release}
     */
    public static JavaRuntime forRelease(int release) {
        if (release <= JAVA21.release) {
            return JAVA21;
        }
        if (release <= JAVA25.release) {
            return JAVA25;
        }
        throw Parameter.RUNTIME.missing("no managed runtime runs Java " + release + " bytecode; the newest is java25");
    }

    /** The Java release whose bytecode this runtime runs. */
    public int release() {
        return release;
    }

    @Override
    public String toString() {
        return "java" + release;
    }
}
