package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Locale;

/** The native half of AWS's runtime interface client, as its jar names it for each system. */
record NativeLibrary(String resource) {

    /** The client loads the library from here instead of unpacking it to one path that all processes share and crash on. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /**
     * Chooses the build.
     *
     * @param osName as in the system property {@code os.name}
     * @param osArch as in the system property {@code os.arch}
     * @param musl whether the C library is musl
     * @throws LambdaException when the client has none for this system
     */
    static NativeLibrary of(String osName, String osArch, boolean musl) {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            throw missing(osName, osArch);
        }
        String system = musl ? "linux_musl" : "linux";
        return new NativeLibrary(
                switch (osArch) {
                    case "amd64", "x86_64" -> "/jni/libaws-lambda-jni." + system + "-x86_64.so";
                    case "aarch64", "arm64" -> "/jni/libaws-lambda-jni." + system + "-aarch_64.so";
                    default -> throw missing(osName, osArch);
                });
    }

    private static LambdaException missing(String osName, String osArch) {
        return LambdaException.of(
                        "The local AWS cannot run functions on " + osName + " (" + osArch + ") yet, only on Linux.",
                        "Run the build on Linux (WSL and containers work), or leave out the local checks: -Dlambda.skip")
                .with(
                        "because",
                        "AWS's runtime interface client for Java comes with native code for Linux on x86_64 and aarch64");
    }
}
