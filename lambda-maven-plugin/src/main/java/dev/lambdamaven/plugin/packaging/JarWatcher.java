package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;

/**
 * Is shown a dependency while it is packed, so that what else must be known of it is found without inflating it once more. Used by one
 * thread; what it finds holds only when it is told the end.
 */
public interface JarWatcher {

    /** Looks away. */
    JarWatcher NONE = new JarWatcher() {
        @Override
        public void folder(ZipEntry folder) {
            // As its name says.
        }

        @Override
        public void file(ZipEntry file, Bytes bytes) {
            // As its name says.
        }

        @Override
        public void end() {
            // As its name says.
        }
    };

    /** A folder; in any order among the files, as are these. */
    void folder(ZipEntry folder);

    /**
     * A file; one that is there twice is shown twice.
     *
     * @throws IOException of its bytes
     */
    void file(ZipEntry file, Bytes bytes) throws IOException;

    /** All was shown, and it was one and the same jar all the time. */
    void end();

    /** The bytes of a file, which are there until the next one is shown. */
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /** Several that are shown the same. */
    static JarWatcher all(List<JarWatcher> watchers) {
        return new JarWatcher() {
            @Override
            public void folder(ZipEntry folder) {
                watchers.forEach(watcher -> watcher.folder(folder));
            }

            @Override
            public void file(ZipEntry file, Bytes bytes) throws IOException {
                for (JarWatcher watcher : watchers) {
                    watcher.file(file, bytes);
                }
            }

            @Override
            public void end() {
                watchers.forEach(JarWatcher::end);
            }
        };
    }
}
