package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands to their end. */
final class Processes {

    private Processes() {}

    /** Fails with what the command printed unless it exits with 0. */
    static void run(List<String> command, Path folder, String purpose) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = wait(process);
        if (exit != 0) {
            throw new IOException(
                    purpose + " failed with exit code " + exit + ": " + String.join(" ", command) + "\n" + output);
        }
    }

    /** Waits for a process that is about to end. */
    static int wait(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    /** Waits for a process, and ends it when it takes too long; whether it ended by itself. */
    static boolean waitAtMost(Process process, int seconds) {
        try {
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return ended;
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}
