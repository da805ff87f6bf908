package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.index.JarLook;
import dev.lambdamaven.plugin.index.ScanMemory;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;

/**
 * Keeps in the cache what was found in jars, by their content.
 *
 * @param version of this plugin: another one may look for something else, and so reads nothing of this one's
 * @param packed waits until the packer has seen a jar
 */
record CachedScans(CacheFolder cache, String version, Consumer<Path> packed) implements ScanMemory {

    private static final String KIND = "scan";

    @Override
    public void await(Path jar) {
        packed.accept(jar);
    }

    /** Finds while a jar is packed what would have to be looked for in it. */
    JarWatcher watcher(Path jar) {
        JarLook look = new JarLook();
        Consumer<byte[]> writer = writer(jar);
        return new JarWatcher() {
            @Override
            public void folder(ZipEntry folder) {
                // Files are enough: a folder without them has no classes.
            }

            @Override
            public void file(ZipEntry file, Bytes bytes) throws IOException {
                look.file(file.getName());
                if (look.wants(file.getName(), file.getSize())) {
                    try (InputStream in = bytes.open()) {
                        look.content(in);
                    }
                }
            }

            @Override
            public void end() {
                look.facts().ifPresent(writer);
            }
        };
    }

    @Override
    public Optional<byte[]> read(Path jar) {
        byte[] header = header();
        return key(jar).flatMap(key -> cache.read(KIND, key))
                .filter(content -> content.length >= header.length
                        && Arrays.equals(content, 0, header.length, header, 0, header.length))
                .map(content -> Arrays.copyOfRange(content, header.length, content.length));
    }

    @Override
    public Consumer<byte[]> writer(Path jar) {
        Optional<String> before = key(jar);
        return facts -> before.filter(key -> before.equals(key(jar)))
                .ifPresent(key -> cache.write(KIND, key, withHeader(facts)));
    }

    private byte[] withHeader(byte[] facts) {
        byte[] header = header();
        return ByteBuffer.allocate(header.length + facts.length)
                .put(header)
                .put(facts)
                .array();
    }

    private byte[] header() {
        return (version + '\0').getBytes(UTF_8);
    }

    /** Two versions of the plugin have entries of their own, so that neither always overwrites the other's. */
    private Optional<String> key(Path jar) {
        try {
            return Optional.of(cache.contentKeys().of(jar) + "-" + Integer.toHexString(version.hashCode()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
