package dev.lambdamaven.plugin.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a file from another. Time and size do not when somebody writes twice within one tick of the file system's
 * clock, so the content of a file that was written just now counts too, until that tick is over (git calls such a file racily clean).
 *
 * @param file its identity, which another file of that name does not have; absent where the system knows none
 * @param digest of the content; empty when the time says enough
 */
record Stamp(FileTime time, long size, @Nullable Object file, String digest) {

    /** The coarsest clock of a file system in use, that of FAT. */
    static final Duration TICK = Duration.ofSeconds(2);

    /** Of a file of which nothing is known yet. */
    static Stamp of(Path path, BasicFileAttributes attributes, Instant now) throws IOException {
        Stamp plain = plain(attributes);
        return plain.mayStillBe(now) ? plain.with(digest(path)) : plain;
    }

    /** Of a file that was seen before; the stamp of before itself when it has the content of then. */
    Stamp again(Path path, BasicFileAttributes attributes, Instant now) throws IOException {
        Stamp plain = plain(attributes);
        if (!plain.equals(with(""))) {
            return of(path, attributes, now);
        }
        if (digest.isEmpty()) {
            return this;
        }
        Stamp read = plain.with(digest(path));
        return read.equals(this) ? this : read;
    }

    /** The stamp by which to know the file next time, once its tick is over. */
    Stamp settled(Instant now) {
        return mayStillBe(now) ? this : with("");
    }

    private static Stamp plain(BasicFileAttributes attributes) {
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey(), "");
    }

    private Stamp with(String content) {
        return new Stamp(time, size, file, content);
    }

    /** Whether it may be written once more with the same time; one from the future may be at any time. */
    private boolean mayStillBe(Instant now) {
        return time.toInstant().isAfter(now.minus(TICK));
    }

    private static String digest(Path path) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamp stamp
                && time.equals(stamp.time)
                && size == stamp.size
                && Objects.equals(file, stamp.file)
                && digest.equals(stamp.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(time, size, digest);
    }
}
