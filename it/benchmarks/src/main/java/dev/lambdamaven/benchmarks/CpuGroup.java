package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A control group for one process, of version 1 or 2, by which its CPU time can be held down. */
final class CpuGroup implements Closeable {

    /** 512 MB of memory get 512/1769 of a core: "Configure Lambda function memory", Lambda developer guide. */
    static final double SHARE = 512.0 / 1769;

    private static final int PERIOD_US = 20_000;
    private static final int QUOTA_US = (int) (PERIOD_US * SHARE);
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Path folder;
    private final boolean second;

    private CpuGroup(Path folder, boolean second) throws IOException {
        this.folder = folder;
        this.second = second;
        Files.createDirectory(folder);
    }

    /** Makes a group, or none where this user may not. */
    static Optional<CpuGroup> create() {
        boolean second = Files.exists(ROOT.resolve("cgroup.controllers"));
        Path parent = second ? ROOT : ROOT.resolve("cpu");
        try {
            if (second
                    && !Files.readString(ROOT.resolve("cgroup.subtree_control")).contains("cpu")) {
                Files.writeString(ROOT.resolve("cgroup.subtree_control"), "+cpu");
            }
            String name = "lambda-benchmark-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
            CpuGroup group = new CpuGroup(parent.resolve(name), second);
            group.weigh();
            return Optional.of(group);
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
    }

    /** Puts a process with all its threads into the group. */
    void add(long pid) throws IOException {
        Files.writeString(folder.resolve("cgroup.procs"), Long.toString(pid));
    }

    /** Holds the group to {@link #SHARE} of a core from now on. */
    void hold() throws IOException {
        if (second) {
            Files.writeString(folder.resolve("cpu.max"), QUOTA_US + " " + PERIOD_US);
        } else {
            Files.writeString(folder.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_US));
            Files.writeString(folder.resolve("cpu.cfs_quota_us"), Integer.toString(QUOTA_US));
        }
    }

    /** Lets the measured process go before whatever else this machine does. */
    private void weigh() throws IOException {
        List<String> weight = second ? List.of("cpu.weight", "10000") : List.of("cpu.shares", "262144");
        Files.writeString(folder.resolve(weight.get(0)), weight.get(1));
    }

    /** Removes the group; this program may be in it, but no other process. */
    @Override
    public void close() throws IOException {
        if (!Files.readString(folder.resolve("cgroup.procs")).isBlank()) {
            Files.writeString(
                    folder.resolveSibling("cgroup.procs"),
                    Long.toString(ProcessHandle.current().pid()));
        }
        Files.delete(folder);
    }
}
