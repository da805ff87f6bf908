package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A folder of what can be computed again, kept by its kind and a key that stands for everything it was computed from. Anybody may
 * delete any of it at any time; a damaged entry is a miss; where nothing can be written nothing is kept, and one notice says so.
 * Several builds may share it, and several threads one object.
 */
public final class CacheFolder {

    static final String ENTRY = ".entry";

    /** Raised when another version could not read the files; the sweep of each version sees only its own. */
    private static final String VERSION = "v1";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Duration USED_LATELY = Duration.ofHours(12);

    private final Optional<Path> root;
    private final InstantSource clock;
    private final Consumer<String> notices;
    private final AtomicBoolean writable;
    private final ContentKeys contentKeys;

    private CacheFolder(Optional<Path> root, InstantSource clock, Consumer<String> notices) {
        this.root = root;
        this.clock = clock;
        this.notices = notices;
        this.writable = new AtomicBoolean(root.isPresent());
        this.contentKeys = new ContentKeys(this, clock);
    }

    /**
     * Uses a folder, which is made when something is put there.
     *
     * @param notices gets one line when the folder turns out not to be writable
     */
    public static CacheFolder at(Path folder, InstantSource clock, Consumer<String> notices) {
        return new CacheFolder(Optional.of(folder.toAbsolutePath().resolve(VERSION)), clock, notices);
    }

    /** Keeps nothing and finds nothing. */
    public static CacheFolder none() {
        return new CacheFolder(Optional.empty(), InstantSource.system(), line -> {});
    }

    /** A key that stands for all parts in their order. */
    public static String key(List<String> parts) {
        MessageDigest digest = Digests.sha256();
        parts.forEach(part -> digest.update((part + '\0').getBytes(UTF_8)));
        return Digests.hex(digest.digest());
    }

    /** The content keys of files, remembered here. */
    public ContentKeys contentKeys() {
        return contentKeys;
    }

    /**
     * What was kept, checked and held open; the caller closes it.
     *
     * @param kind a short name such as {@code blocks}
     * @param key a digest of all that the content depends on: at most 100 letters, digits, {@code -} and {@code _}
     */
    public Optional<CachedFile> find(String kind, String key) {
        return root.flatMap(folder -> open(file(folder, kind, key)));
    }

    /** As {@link #find}, for content that is small enough to be held in memory. */
    public Optional<byte[]> read(String kind, String key) {
        try (CachedFile entry = find(kind, key).orElse(null)) {
            return entry == null
                    ? Optional.empty()
                    : Optional.of(entry.read(0, Math.toIntExact(entry.size())).array());
        } catch (IOException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what a writer writes.
     *
     * @return the content, held open, which the caller closes; empty when this folder cannot be written
     */
    public Optional<CachedFile> put(String kind, String key, Writer writer) {
        if (!writable.get()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CacheWrite.write(file(root.orElseThrow(), kind, key), writer));
        } catch (IOException e) {
            giveUp(e);
            return Optional.empty();
        }
    }

    /** As {@link #put}, for content that is in memory. */
    public void write(String kind, String key, byte[] content) {
        Optional<CachedFile> entry = put(kind, key, out -> out.write(content));
        try {
            if (entry.isPresent()) {
                entry.get().close();
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    /** Deletes what was not used for long, and the oldest of what is too much; at most once a day. */
    public void sweep() {
        root.filter(folder -> writable.get()).ifPresent(folder -> CacheSweep.sweep(folder, clock.instant()));
    }

    private Optional<CachedFile> open(Path file) {
        try {
            Optional<CachedFile> entry = CachedFile.open(file);
            Instant now = clock.instant();
            if (entry.isEmpty()) {
                Files.deleteIfExists(file);
            } else if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USED_LATELY))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
            return entry;
        } catch (IOException e) {
            // Not there, deleted just now, or not for this user to read: in each case it is computed again.
            return Optional.empty();
        }
    }

    private void giveUp(IOException cause) {
        if (writable.getAndSet(false)) {
            notices.accept("The cache folder " + root.orElseThrow().getParent() + " cannot be written (" + cause
                    + "): the package is built without it. Name another: -Dlambda.cacheDirectory=target/cache, or off");
        }
    }

    private static Path file(Path root, String kind, String key) {
        if (!NAME.matcher(kind).matches() || !NAME.matcher(key).matches()) {
            throw new IllegalArgumentException("not a name in the cache: " + kind + ", " + key);
        }
        return root.resolve(kind).resolve(key + ENTRY);
    }

    /** Writes the content of an entry; an {@link IOException} means that the folder cannot be written. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
