package dev.lambdamaven.plugin.local.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes of a request or an answer, in memory or in a file; never changed after it was made, so it is shared instead of copied.
 */
public final class Body {

    public static final Body EMPTY = new Body(new byte[0], Optional.empty());

    private final byte[] bytes;
    private final Optional<FilePart> file;

    private Body(byte[] bytes, Optional<FilePart> file) {
        this.bytes = bytes;
        this.file = file;
    }

    /** Takes the array over: the caller must not change it afterwards. */
    public static Body of(byte[] bytes) {
        return new Body(bytes, Optional.empty());
    }

    /** What is in a file, which stays where it is. */
    public static Body of(Path file) {
        return part(file, 0, Long.MAX_VALUE);
    }

    /**
     * Some of what is in a file, which stays where it is.
     *
     * @param from the first byte
     * @param atMost how many bytes
     */
    public static Body part(Path file, long from, long atMost) {
        return new Body(EMPTY.bytes, Optional.of(new FilePart(file, from, atMost)));
    }

    public static Body utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes themselves, not a copy (a deployment package has up to 70 MB here); those of a file are read. */
    public byte[] bytes() {
        if (file.isEmpty()) {
            return bytes;
        }
        try (InputStream in = stream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes one after the other; the caller closes it. */
    public InputStream stream() throws IOException {
        return file.isPresent() ? file.get().stream() : new ByteArrayInputStream(bytes);
    }

    /** The end of it, cut where it must be. */
    public Body last(int atMost) {
        byte[] all = bytes();
        return all.length <= atMost ? this : of(Arrays.copyOfRange(all, all.length - atMost, all.length));
    }

    /** How many bytes there are, for what is known to fit in memory. */
    public int size() {
        return Math.toIntExact(length());
    }

    /** How many bytes there are. */
    public long length() {
        return file.map(FilePart::length).orElse((long) bytes.length);
    }

    public boolean isEmpty() {
        return length() == 0;
    }

    /** The bytes read as UTF-8. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return length() + " bytes";
    }
}
