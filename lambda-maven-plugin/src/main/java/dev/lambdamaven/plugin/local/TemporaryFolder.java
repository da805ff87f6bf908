package dev.lambdamaven.plugin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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
            return create(parent);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Not Files.createTempDirectory: it waits for a cipher's random numbers, which nobody needs here. */
    private static TemporaryFolder create(Path parent) throws IOException {
        while (true) {
            long number = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
            Path path = parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + number);
            try {
                return new TemporaryFolder(Files.createDirectory(path, ownersAlone()));
            } catch (FileAlreadyExistsException taken) {
                // Another number, then.
            }
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
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
