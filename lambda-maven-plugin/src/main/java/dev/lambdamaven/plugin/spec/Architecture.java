package dev.lambdamaven.plugin.spec;

import java.util.Arrays;

/** The instruction set of a function, spelled as AWS does (Lambda API, CreateFunction, Architectures). */
public enum Architecture {
    X86_64("x86_64"),
    ARM64("arm64");

    private final String awsName;

    Architecture(String awsName) {
        this.awsName = awsName;
    }

    public static Architecture of(String awsName) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.awsName.equals(awsName))
                .findFirst()
                .orElseThrow(() -> Parameter.ARCHITECTURE.refuse(awsName, "x86_64 or arm64"));
    }

    @Override
    public String toString() {
        return awsName;
    }
}
