package dev.lambdamaven.plugin.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What this process holds open: sockets, pipes and files that are no code.
 *
 * @param descriptors what they lead to; empty where there is no {@code /proc}
 */
record Traces(Set<String> descriptors) {

    private static final Path OPEN = Path.of("/proc/self/fd");

    static Traces now() {
        Set<String> descriptors = new TreeSet<>();
        if (Files.isDirectory(OPEN)) {
            try (Stream<Path> all = Files.list(OPEN)) {
                all.forEach(one -> descriptors.add(target(one)));
            } catch (IOException none) {
                descriptors.clear();
            }
        }
        descriptors.removeIf(one -> one.isEmpty() || one.endsWith(".jar") || one.startsWith("/proc/"));
        return new Traces(descriptors);
    }

    /** Those that were not there before. */
    Set<String> since(Traces before) {
        Set<String> more = new TreeSet<>(descriptors);
        more.removeAll(before.descriptors());
        return more;
    }

    /** Threads of the local AWS. */
    static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lambda-local"))
                .count();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
