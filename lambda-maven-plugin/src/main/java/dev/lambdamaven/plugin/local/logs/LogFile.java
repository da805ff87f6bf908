package dev.lambdamaven.plugin.local.logs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file to which a process and this JVM append, and which somebody else, such as another build, may delete at any time. */
final class LogFile {

    private final Path path;
    private Optional<FileChannel> appender = Optional.empty();

    /** Starts an empty file. */
    LogFile(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, new byte[0]);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path path() {
        return path;
    }

    /** How many bytes there are now; none when the file was deleted. */
    long size() {
        try {
            return Files.size(path);
        } catch (NoSuchFileException deleted) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Appends, and keeps the file open for the next time: opening it takes longer than writing. */
    synchronized void append(byte[] bytes) {
        try {
            Optional<FileChannel> open = appender.filter(FileChannel::isOpen);
            FileChannel channel = open.isPresent() ? open.get() : open();
            appender = Optional.of(channel);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Closes the file until it is appended to again, when it is made again if it was deleted. */
    synchronized void close() {
        try {
            if (appender.isPresent()) {
                appender.get().close();
            }
            appender = Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is between two positions, at most the last bytes of it; nothing when the file was deleted. */
    String between(long position, long end, int atMost) {
        try (RandomAccessFile reader = new RandomAccessFile(path.toFile(), "r")) {
            long to = Math.min(end, reader.length());
            long from = Math.max(position, to - atMost);
            byte[] bytes = new byte[(int) Math.max(0, to - from)];
            reader.seek(from);
            int read = Math.max(0, reader.read(bytes));
            return new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (FileNotFoundException deleted) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (NoSuchFileException folderIsMissing) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
