package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/** What a file system says of a file, which is another once the file was written to. */
final class FileState {

    private FileState() {}

    /** Size, times and identity; on Unix with the time of change, which no program can set. */
    static String of(Path file) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
        String state = basic.size() + " " + basic.lastModifiedTime() + " " + basic.fileKey();
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return state;
        }
        Map<String, Object> unix = Files.readAttributes(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        return state + " " + unix.get("ctime");
    }
}
