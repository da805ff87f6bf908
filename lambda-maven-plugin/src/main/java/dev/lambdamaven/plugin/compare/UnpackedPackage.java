package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A deployment package, unpacked as Lambda does, and what its handler needs beside it. */
record UnpackedPackage(Path folder) {

    /** Where the package goal writes the route index. */
    static final String INDEX = "META-INF/lambda-jaxrs/routes.index";

    private static final String LOOP = HandlerLoop.class.getName().replace('.', '/') + ".class";

    /** Unpacks a zip and the layer of its dependencies, if they have one, into a folder, which is emptied before. */
    static UnpackedPackage of(Path zip, Optional<Path> layer, Path folder) {
        empty(folder);
        unpack(zip, folder.resolve("task"));
        layer.ifPresent(file -> unpack(file, folder.resolve("opt")));
        try {
            copy(resource(), folder.resolve("loop").resolve(LOOP));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new UnpackedPackage(folder);
    }

    private static void unpack(Path zip, Path task) {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = task.resolve(entry.getName()).normalize();
                if (!target.startsWith(task)) {
                    throw LambdaException.of(zip + " has an entry outside of itself: " + entry.getName() + ".", "");
                }
                if (!entry.isDirectory()) {
                    copy(file.getInputStream(entry), target);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As on Lambda: the runtime's own interfaces first, then the package's root, then its jars by name, then those of the layer. */
    List<Path> classPath() {
        List<Path> classPath = new ArrayList<>(List.of(folder.resolve("loop"), lambdaCore(), folder.resolve("task")));
        classPath.addAll(jars());
        return classPath;
    }

    /** The text of the route index; empty when the package has none. */
    Optional<String> routeIndex() {
        Path loose = folder.resolve("task").resolve(INDEX);
        if (Files.isRegularFile(loose)) {
            return Optional.of(text(loose));
        }
        for (Path jar : jars()) {
            try (JarFile file = new JarFile(jar.toFile())) {
                ZipEntry index = file.getEntry(INDEX);
                if (index != null) {
                    return Optional.of(new String(file.getInputStream(index).readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(jar.toString(), unreadable);
            }
        }
        return Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Path> jars() {
        List<Path> jars = new ArrayList<>(jars(folder.resolve("task").resolve("lib")));
        jars.addAll(jars(folder.resolve("opt").resolve("java").resolve("lib")));
        return jars;
    }

    private static List<Path> jars(Path lib) {
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static Path lambdaCore() {
        try {
            CodeSource source = Class.forName("com.amazonaws.services.lambda.runtime.RequestStreamHandler")
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw LambdaException.of(
                            "aws-lambda-java-core is not on the plugin's class path.",
                            "Remove exclusions from the plugin's <dependencies>.")
                    .causedBy(missing);
        }
    }

    private static InputStream resource() throws IOException {
        InputStream loop = HandlerLoop.class.getResourceAsStream("/" + LOOP);
        if (loop == null) {
            throw new IOException(LOOP + " is not in the plugin's jar");
        }
        return loop;
    }

    private static void copy(InputStream from, Path to) throws IOException {
        try (from) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
