package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What Linux knows about a process. */
record ProcessFacts(long pid) {

    /** CPU time of the threads that live, in ms. Unlike time on the clock, it hardly depends on what else is running. */
    double cpuMs() throws IOException {
        long nanos = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                nanos += nanos(thread.resolve("schedstat"));
            }
        }
        return nanos / 1e6;
    }

    private static long nanos(Path schedstat) throws IOException {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ", 2)[0]);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** Resident memory, in MB of 1,000,000 bytes. */
    double residentMb() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("no VmRSS in /proc/" + pid + "/status");
    }
}
