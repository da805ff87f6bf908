package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The SHA-256 of files, remembered as long as a file keeps its size, time and identity. A file that was written just now is hashed
 * each time, since it could change again within one tick of its clock.
 */
public final class ContentKeys {

    private static final String KIND = "keys";
    private static final String LISTS = "key-lists";
    private static final Duration TOO_FRESH = Duration.ofSeconds(2);
    private static final int HEX = 64;

    private final CacheFolder cache;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, String> recalled = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /**
     * What is known of a file.
     *
     * @param lasts whether another content would have another state
     */
    private record Known(String state, String key, boolean lasts) {}

    ContentKeys(CacheFolder cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** Hex SHA-256 of the content. */
    public String of(Path file) throws IOException {
        return known(file).key();
    }

    /** Of each file; they are {@linkplain #recall recalled} together from now on. */
    public List<String> ofAll(List<Path> files) throws IOException {
        List<String> keys = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        for (Path file : files) {
            Known known = known(file);
            keys.add(known.key());
            if (known.lasts() && path(file).indexOf('\n') < 0) {
                list.append(known.state()).append(known.key()).append('\n');
            }
        }
        String name = listName(files);
        if (!list.toString().equals(recalled.get(name))) {
            cache.write(LISTS, name, list.toString().getBytes(UTF_8));
        }
        return keys;
    }

    /** Reads in one piece what is known of files that were asked for together before. */
    public void recall(List<Path> files) {
        String name = listName(files);
        Optional<String> list = cache.read(LISTS, name).map(content -> new String(content, UTF_8));
        list.ifPresent(text -> {
            recalled.put(name, text);
            String[] lines = text.split("\n", -1);
            for (int at = 0; at + 2 < lines.length && lines[at + 2].length() == HEX; at += 3) {
                known.putIfAbsent(lines[at] + '\n' + lines[at + 1] + '\n', lines[at + 2]);
            }
        });
    }

    private Known known(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String path = path(file);
        String state = state(path, attributes);
        if (attributes.lastModifiedTime().toInstant().isAfter(clock.instant().minus(TOO_FRESH))) {
            return new Known(state, Digests.hex(Digests.ofFile(file)), false);
        }
        // Several ask for one jar at once, and who comes second need not read it too.
        synchronized (locks.computeIfAbsent(path, none -> new Object())) {
            String before = known.get(state);
            String key = before == null ? keptOrRead(file, path, state) : before;
            known.put(state, key);
            return new Known(state, key, true);
        }
    }

    private static String listName(List<Path> files) {
        return CacheFolder.key(files.stream().map(ContentKeys::path).toList());
    }

    private static String path(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static String state(String path, BasicFileAttributes file) {
        return path + '\n' + file.size() + ' ' + file.lastModifiedTime() + ' ' + file.fileKey() + '\n';
    }

    /** Hex SHA-256 over the names and the content of all files below a folder, read each time. */
    public static String ofFolder(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        MessageDigest digest = Digests.sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            digest.update((file.getKey() + '\0').getBytes(UTF_8));
            digest.update(Digests.ofFile(file.getValue()));
        }
        return Digests.hex(digest.digest());
    }

    private String keptOrRead(Path file, String path, String state) throws IOException {
        Optional<String> kept = kept(path, state);
        if (kept.isPresent()) {
            return kept.get();
        }
        String key = Digests.hex(Digests.ofFile(file));
        cache.write(KIND, name(path), (state + key).getBytes(UTF_8));
        return key;
    }

    private Optional<String> kept(String path, String state) {
        return cache.read(KIND, name(path))
                .map(content -> new String(content, UTF_8))
                .filter(text -> text.startsWith(state) && text.length() == state.length() + HEX)
                .map(text -> text.substring(state.length()));
    }

    private static String name(String path) {
        return Digests.hex(Digests.sha256().digest(path.getBytes(UTF_8)));
    }
}
