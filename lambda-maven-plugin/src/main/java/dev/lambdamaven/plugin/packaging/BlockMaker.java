package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Repacks and deflates one jar, or finds that this was done before.
 *
 * @param timestamp the time of every entry
 * @param folder on the disk of the zip, for blocks that are not kept
 * @param watchers who else wants to see a jar that has to be read
 */
record BlockMaker(LocalDateTime timestamp, CacheFolder cache, Path folder, Function<Path, JarWatcher> watchers) {

    /** Raised when the same content comes to give other bytes. */
    private static final String LAYOUT = "2";

    private static final String KIND = "blocks";
    private static final int BUFFER = 1 << 16;

    /** Nobody else wants to see the jars. */
    BlockMaker(LocalDateTime timestamp, CacheFolder cache, Path folder) {
        this(timestamp, cache, folder, jar -> JarWatcher.NONE);
    }

    /** @throws IOException when nothing can be written where the zip is to be */
    Block block(LibraryJar jar) throws IOException {
        Optional<String> content = jar.contentKey(cache.contentKeys());
        Optional<CachedFile> kept = content.flatMap(found -> cache.find(KIND, blockKey(found)));
        if (kept.isEmpty()) {
            kept = content.flatMap(missed -> cache.put(KIND, blockKey(missed), out -> deflate(jar, missed, out)));
        }
        return Block.in(kept.isPresent() ? kept.get() : CacheWrite.scratch(folder, out -> deflate(jar, out)));
    }

    /** What is kept for a content must have been made of it, and a jar may be replaced while it is read. */
    private void deflate(LibraryJar jar, String content, OutputStream out) throws IOException {
        LibraryJar shown = jar;
        JarWatcher watcher = JarWatcher.NONE;
        if (jar instanceof DependencyJar dependency && dependency.leftOut().isEmpty()) {
            watcher = watchers.apply(dependency.path());
            shown = dependency.shownTo(watcher);
        }
        deflate(shown, out);
        if (!jar.contentKey(cache.contentKeys()).orElse("").equals(content)) {
            throw LambdaException.of(
                    "Dependency " + jar.files().get(0).name() + " changed while the deployment package was built.",
                    "Let the build that writes it end, then run again: mvn package");
        }
        watcher.end();
    }

    private String blockKey(String contentKey) {
        return CacheFolder.key(List.of(LAYOUT, contentKey, timestamp.toString(), DeflatedStream.zlib()));
    }

    private void deflate(LibraryJar jar, OutputStream out) throws IOException {
        try (DeflatedStream deflated = new DeflatedStream(out, DeflatedStream.level(jar.weight()))) {
            OutputStream buffered = new BufferedOutputStream(deflated, BUFFER);
            jar.writeTo(buffered, timestamp);
            buffered.flush();
            deflated.finish();
        }
    }
}
