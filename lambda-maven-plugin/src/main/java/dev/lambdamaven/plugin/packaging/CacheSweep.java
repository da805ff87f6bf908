package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a {@link CacheFolder} from growing. Touches only files that are named as entries are, whatever else lies there. */
final class CacheSweep {

    /** Entries not used for so long go. */
    static final Duration UNUSED = Duration.ofDays(60);

    /** A file of a build that was killed; no build writes one entry for so long. */
    static final Duration ABANDONED = Duration.ofHours(6);

    /** Beyond so many bytes the entries used last stay. */
    static final long LIMIT = 1L << 30;

    private static final Duration PAUSE = Duration.ofDays(1);
    private static final String MARK = "swept";

    private CacheSweep() {}

    /** Sweeps unless that was done within a day. What cannot be listed or deleted stays. */
    static void sweep(Path root, Instant now) {
        try {
            Path mark = root.resolve(MARK);
            if (isDue(mark, now)) {
                Files.write(mark, new byte[0]);
                Files.setLastModifiedTime(mark, FileTime.from(now));
                superfluous(list(root), now, LIMIT)
                        .forEach(file -> file.path().toFile().delete());
            }
        } catch (IOException | UncheckedIOException e) {
            // Deleted under our hands, or not ours: the next day's sweep looks again.
        }
    }

    /** What is to be deleted. */
    static List<Found> superfluous(List<Found> files, Instant now, long limit) {
        List<Found> superfluous = new ArrayList<>();
        long bytes = 0;
        for (Found file : files.stream()
                .sorted(Comparator.comparing(Found::used).reversed())
                .toList()) {
            Duration age = Duration.between(file.used(), now);
            bytes += file.bytes();
            if (age.compareTo(file.isTemporary() ? ABANDONED : UNUSED) > 0 || (!file.isTemporary() && bytes > limit)) {
                superfluous.add(file);
                bytes -= file.bytes();
            }
        }
        return superfluous;
    }

    private static boolean isDue(Path mark, Instant now) throws IOException {
        try {
            Instant last = Files.getLastModifiedTime(mark).toInstant();
            return Duration.between(last, now).abs().compareTo(PAUSE) > 0;
        } catch (NoSuchFileException e) {
            return Files.isDirectory(mark.resolveSibling("."));
        }
    }

    private static List<Found> list(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, 2, CacheSweep::isOurs)) {
            return files.map(CacheSweep::found).toList();
        }
    }

    private static boolean isOurs(Path path, BasicFileAttributes attributes) {
        String name = path.toString();
        return attributes.isRegularFile() && (name.endsWith(CacheFolder.ENTRY) || name.endsWith(CacheWrite.TEMPORARY));
    }

    private static Found found(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Found(
                    path, attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param used when it was last written or found */
    record Found(Path path, long bytes, Instant used) {

        boolean isTemporary() {
            return path.toString().endsWith(CacheWrite.TEMPORARY);
        }
    }
}
