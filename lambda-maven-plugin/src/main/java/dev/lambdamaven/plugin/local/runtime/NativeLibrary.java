package dev.lambdamaven.plugin.local.runtime;

import java.util.Locale;
import java.util.Optional;

/** The native half of AWS's runtime interface client, as its jar names it for each system. */
record NativeLibrary(String resource) {

    /** The client loads the library from here instead of unpacking it to one path that all processes share and crash on. */
    static final String PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /**
     * Chooses the build; empty when the client has none for this system.
     *
     * @param osName as in the system property {@code os.name}
     * @param osArch as in the system property {@code os.arch}
     * @param musl whether the C library is musl
     */
    static Optional<NativeLibrary> of(String osName, String osArch, boolean musl) {
        String system = musl ? "linux_musl" : "linux";
        Optional<String> processor = switch (osArch) {
            case "amd64", "x86_64" -> Optional.of("x86_64");
            case "aarch64", "arm64" -> Optional.of("aarch_64");
            default -> Optional.empty();
        };
        return processor
                .filter(known -> osName.toLowerCase(Locale.ROOT).contains("linux"))
                .map(known -> new NativeLibrary("/jni/libaws-lambda-jni." + system + "-" + known + ".so"));
    }
}
