package dev.lambdamaven.plugin.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Writes an entry of a {@link CacheFolder} beside its place and moves it there, so that nobody sees half of it. */
final class CacheWrite {

    static final String TEMPORARY = ".tmp";

    private static final int BUFFER = 1 << 16;
    private static final AtomicLong TEMPORARIES = new AtomicLong();

    private CacheWrite() {}

    static CachedFile write(Path file, CacheFolder.Writer writer) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + TEMPORARIES.incrementAndGet() + TEMPORARY);
        FileChannel channel = create(temporary);
        boolean done = false;
        try {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            writer.writeTo(out);
            out.flush();
            CachedFile entry = CachedFile.written(channel);
            move(temporary, file);
            done = true;
            return entry;
        } finally {
            if (!done) {
                channel.close();
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static FileChannel create(Path temporary) throws IOException {
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try {
            return FileChannel.open(temporary, options);
        } catch (NoSuchFileException e) {
            Files.createDirectories(temporary.getParent());
            return FileChannel.open(temporary, options);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            // Somebody emptied the folder: the content stays readable through its channel, and is not kept.
        }
    }
}
