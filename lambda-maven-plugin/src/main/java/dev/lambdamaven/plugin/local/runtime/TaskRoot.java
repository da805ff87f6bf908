package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The function's folder as its process sees it.
 *
 * <p>AWS unpacks layers into {@code /opt}, and its runtime client puts the task root, the jars of its {@code lib} and then those of
 * {@code /opt/java/lib} on one class path, each sorted by name. That last folder is written into the client and belongs to the machine,
 * so a function with layers gets a folder of links instead, in whose {@code lib} the layers' jars have names that sort behind its own.
 * Nothing else of a layer is there.
 */
final class TaskRoot {

    /** Sorts behind letters and digits. */
    private static final String OPT = "~opt-";

    private TaskRoot() {}

    /** The folder of the code itself when there are no layers; else links to it and to the layers' jars, made at {@code view}. */
    static Path of(FunctionSetup.Program program, Path view) {
        if (program.layers().isEmpty()) {
            return program.code();
        }
        try {
            Path lib = Files.createDirectories(view.resolve("lib"));
            for (Path entry : entries(program.code())) {
                if (!entry.endsWith("lib")) {
                    Files.createSymbolicLink(view.resolve(entry.getFileName()), entry);
                }
            }
            List<Path> own = entries(program.code().resolve("lib"));
            for (Path entry : own) {
                Files.createSymbolicLink(lib.resolve(entry.getFileName()), entry);
            }
            String prefix = prefixBehind(own);
            for (Path jar : jars(program.layers()).values()) {
                Files.createSymbolicLink(lib.resolve(prefix + jar.getFileName()), jar);
            }
            return view;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes a view, and not what its links lead to; does nothing when there is none. */
    static void delete(Path view) throws IOException {
        if (Files.isDirectory(view)) {
            try (Stream<Path> tree = Files.walk(view)) {
                for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(entry);
                }
            }
        }
    }

    /** As AWS merges layers: where two have a file of one name, that of the later layer stays. */
    private static SortedMap<String, Path> jars(List<Path> layers) throws IOException {
        SortedMap<String, Path> jars = new TreeMap<>();
        for (Path layer : layers) {
            for (Path file : entries(layer.resolve("java").resolve("lib"))) {
                String name = file.getFileName().toString();
                if (name.endsWith(".jar")) {
                    jars.put(name, file);
                }
            }
        }
        return jars;
    }

    /** A name that begins with the greatest of some names and goes on is greater still. */
    private static String prefixBehind(List<Path> own) {
        String greatest =
                own.isEmpty() ? "" : own.get(own.size() - 1).getFileName().toString();
        return greatest.compareTo(OPT) < 0 ? OPT : greatest + OPT;
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }
}
