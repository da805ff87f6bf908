package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps this program and the functions on different cores, where there are two and taskset is installed. */
final class Cores {

    private static final boolean PINS =
            Runtime.getRuntime().availableProcessors() > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));

    private Cores() {}

    /** Puts this program on the first core. */
    static void pinThisProgram() throws IOException {
        if (PINS) {
            String pid = Long.toString(ProcessHandle.current().pid());
            Processes.run(List.of("taskset", "-apc", "0", pid), Path.of("/"), "taskset");
        }
    }

    /** What a command line starts with to run on the second core. */
    static List<String> pin() {
        return PINS ? List.of("taskset", "-c", "1") : List.of();
    }
}
