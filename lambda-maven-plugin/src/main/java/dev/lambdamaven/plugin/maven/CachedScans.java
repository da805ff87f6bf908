package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.index.ScanMemory;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps in the cache what was found in jars, by their content.
 *
 * @param version of this plugin: another one may look for something else, and so reads nothing of this one's
 */
record CachedScans(CacheFolder cache, String version) implements ScanMemory {

    private static final String KIND = "scan";

    @Override
    public Optional<byte[]> read(Path jar) {
        byte[] header = header();
        return key(jar).flatMap(key -> cache.read(KIND, key))
                .filter(content -> content.length >= header.length
                        && Arrays.equals(content, 0, header.length, header, 0, header.length))
                .map(content -> Arrays.copyOfRange(content, header.length, content.length));
    }

    @Override
    public void write(Path jar, byte[] facts) {
        byte[] header = header();
        byte[] content = ByteBuffer.allocate(header.length + facts.length)
                .put(header)
                .put(facts)
                .array();
        key(jar).ifPresent(key -> cache.write(KIND, key, content));
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
