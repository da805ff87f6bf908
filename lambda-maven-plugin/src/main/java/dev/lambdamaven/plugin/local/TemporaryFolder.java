package dev.lambdamaven.plugin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that lives as long as the local AWS. */
record TemporaryFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = "local-";
    private static final Pattern OWNER = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

    static TemporaryFolder in(Path parent) {
        try {
            Files.createDirectories(parent);
            removeOrphans(parent);
            String name = PREFIX + ProcessHandle.current().pid() + "-";
            return new TemporaryFolder(Files.createTempDirectory(parent, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A build that was killed could not tidy up. */
    private static void removeOrphans(Path parent) throws IOException {
        List<Path> orphans;
        try (Stream<Path> entries = Files.list(parent)) {
            orphans = entries.filter(TemporaryFolder::isOrphan).toList();
        }
        for (Path orphan : orphans) {
            try {
                new TemporaryFolder(orphan).close();
            } catch (UncheckedIOException stays) {
                // It is not ours, so it must not keep us from starting.
            }
        }
    }

    private static boolean isOrphan(Path folder) {
        Matcher owner = OWNER.matcher(folder.getFileName().toString());
        return owner.matches()
                && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty();
    }

    @Override
    public void close() {
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : deepestFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
