package dev.lambdamaven.plugin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a long run of {@link ChaosTest} costs. */
final class ChaosFigures {

    private static final int INTERVAL = 20_000;
    private static final Path STATUS = Path.of("/proc/self/status");

    private final Instant start = Instant.now();
    private final List<String> lines = new ArrayList<>();

    /** Looks at the memory from time to time. */
    void note(int requests) {
        if (requests % INTERVAL == 0) {
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            lines.add("%d requests: heap %d MB, resident %s, %d descriptors, %d threads"
                    .formatted(
                            requests,
                            heap / 1_000_000,
                            resident(),
                            Traces.now().descriptors().size(),
                            Traces.threads()));
        }
    }

    /** Prints it; a short run says nothing. */
    void tell(int requests, int kills, int victims, int deployments) {
        if (!lines.isEmpty()) {
            long millis = Duration.between(start, Instant.now()).toMillis();
            lines.add("%d requests, %d kills, of which %d hit a request, %d deployments, %d ms: %d requests/s"
                    .formatted(requests, kills, victims, deployments, millis, requests * 1000L / millis));
            lines.forEach(System.out::println);
        }
    }

    private static String resident() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.substring(6).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
