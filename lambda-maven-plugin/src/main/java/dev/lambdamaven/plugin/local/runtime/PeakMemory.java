package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The most memory a process has had, kept beyond its end; 0 where the system does not tell. */
final class PeakMemory {

    /** "VmHWM", proc(5). */
    private static final Pattern LINE = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path status;
    private volatile long megabytes;

    PeakMemory(Process process) {
        this.status = Path.of("/proc", Long.toString(process.pid()), "status");
    }

    long megabytes() {
        return megabytes;
    }

    /** Looks again. */
    void note() {
        try {
            List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
            lines.stream()
                    .map(LINE::matcher)
                    .filter(line -> line.lookingAt())
                    .mapToLong(line -> Long.parseLong(line.group(1)) / 1024)
                    .forEach(now -> megabytes = Math.max(megabytes, now));
        } catch (IOException gone) {
            // What was seen before counts.
        }
    }
}
