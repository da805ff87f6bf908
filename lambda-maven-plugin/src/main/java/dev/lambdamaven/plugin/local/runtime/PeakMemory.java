package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory a process has had, kept beyond its end; 0 where the system does not tell. */
final class PeakMemory {

    /** "VmHWM", proc(5). */
    private static final Pattern LINE = Pattern.compile("^VmHWM:\\s+(\\d+) kB", Pattern.MULTILINE);

    private static final long MOMENT_NANOS = Duration.ofMillis(10).toNanos();

    private final Path status;
    private volatile long looked;
    private volatile long megabytes;

    PeakMemory(Process process) {
        this.status = Path.of("/proc", Long.toString(process.pid()), "status");
    }

    long megabytes() {
        return megabytes;
    }

    /** Looks again, unless somebody has a moment ago: it takes longer than many a request. */
    void note() {
        long now = System.nanoTime();
        if (megabytes > 0 && now - looked < MOMENT_NANOS) {
            return;
        }
        looked = now;
        try {
            String text = Files.exists(status) ? Files.readString(status, StandardCharsets.ISO_8859_1) : "";
            Matcher line = LINE.matcher(text);
            if (line.find()) {
                megabytes = Math.max(megabytes, Long.parseLong(line.group(1)) / 1024);
            }
        } catch (IOException gone) {
            // What was seen before counts.
        }
    }
}
