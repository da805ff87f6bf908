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
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes an entry of a {@link CacheFolder} beside its place and moves it there, so that nobody sees half of it. */
final class CacheWrite {

    static final String TEMPORARY = ".tmp";

    private static final int BUFFER = 1 << 16;
    private static final AtomicLong TEMPORARIES = new AtomicLong();

    private CacheWrite() {}

    static CachedFile write(Path file, CacheFolder.Writer writer) throws IOException {
        Path temporary = temporary(file);
        FileChannel channel = create(temporary);
        boolean done = false;
        try {
            CachedFile entry = fill(channel, writer);
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

    /** Writes an entry that is gone when it is closed, or when this process dies. */
    static CachedFile scratch(Path folder, CacheFolder.Writer writer) throws IOException {
        FileChannel channel = FileChannel.open(
                temporary(folder.resolve("block")),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean done = false;
        try {
            CachedFile entry = fill(channel, writer);
            done = true;
            return entry;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private static Path temporary(Path file) {
        long process = ProcessHandle.current().pid();
        return file.resolveSibling(
                file.getFileName() + "." + process + "-" + TEMPORARIES.incrementAndGet() + TEMPORARY);
    }

    private static CachedFile fill(FileChannel channel, CacheFolder.Writer writer) throws IOException {
        CRC32C checksum = new CRC32C();
        OutputStream out =
                new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), checksum), BUFFER);
        writer.writeTo(out);
        out.flush();
        return CachedFile.written(channel, checksum.getValue());
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
