package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.LambdaException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** AWS's runtime interface client as it lies on this JVM's class path, made ready for child processes. */
final class RuntimeClient {

    /** One class of each jar that the client needs at run time; without utils-lite it dies after its first event. */
    private static final List<String> CLASSES = List.of(
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            "com.amazonaws.services.lambda.runtime.Context",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private static final String WATCH = ParentWatch.class.getName().replace('.', '/') + ".class";

    /** Stands before the client's own on the class path where that has no native code. */
    private static final String JAVA_CLIENT =
            "com/amazonaws/services/lambda/runtime/api/client/runtimeapi/NativeClient.class";

    /** A system property; {@code true} does without native code where there is some, too. */
    static final String WITHOUT_NATIVE_CODE = "lambda.local.withoutNativeCode";

    private final Path watchFolder;
    private final Optional<NativeLibrary> library;

    /** Puts what children need besides the client into a folder of its own. */
    RuntimeClient(Path folder) {
        this.watchFolder = folder;
        this.library = library();
        copy("/" + WATCH, folder.resolve(WATCH));
        if (library.isEmpty()) {
            copy("/" + JAVA_CLIENT, folder.resolve(JAVA_CLIENT));
        }
    }

    /** The class path of a child: nothing of this product but the one class that watches its parent. */
    String classPath() {
        Set<Path> entries = new LinkedHashSet<>();
        entries.add(watchFolder);
        CLASSES.forEach(name -> entries.add(jarOf(name)));
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A copy of the native library, if there is one, for one process alone. */
    void unpackLibrary(Path target) {
        library.ifPresent(found -> copy(found.resource(), target));
    }

    private static Optional<NativeLibrary> library() {
        if (Boolean.getBoolean(WITHOUT_NATIVE_CODE)) {
            return Optional.empty();
        }
        boolean musl =
                Files.exists(Path.of("/lib/ld-musl-x86_64.so.1")) || Files.exists(Path.of("/lib/ld-musl-aarch64.so.1"));
        return NativeLibrary.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), musl);
    }

    /** The jar of the client, never this plugin's own: nothing of that may be seen by a function. */
    private static Path jarOf(String className) {
        try {
            Class<?> found = Class.forName(className, false, RuntimeClient.class.getClassLoader());
            return sourceOf(found)
                    .filter(jar -> !Optional.of(jar).equals(sourceOf(RuntimeClient.class)))
                    .map(Path::of)
                    .orElseThrow(() -> missing(className));
        } catch (ClassNotFoundException | IllegalArgumentException notFound) {
            throw missing(className).causedBy(notFound);
        }
    }

    private static Optional<URI> sourceOf(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(source -> URI.create(source.getLocation().toString()));
    }

    private static void copy(String resource, Path target) {
        try (InputStream in = RuntimeClient.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw missing(resource);
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static LambdaException missing(String what) {
        return LambdaException.of(
                "The local AWS cannot run functions: " + what + " is not on the plugin's class path.",
                "Remove exclusions of com.amazonaws:aws-lambda-java-runtime-interface-client and of its dependencies from the"
                        + " plugin's <dependencies>.");
    }
}
