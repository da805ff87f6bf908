package dev.lambdamaven.jaxrs.start;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder on the class path, in front of what the test has there. */
record Archive(Path folder) {

    /** Adds a file that only has to be there. */
    Archive with(String place) throws IOException {
        return with(place, "");
    }

    Archive with(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Archive index(String lines) throws IOException {
        return with(ApplicationIndex.PLACE, "lambda-jaxrs-index\t1\n" + lines);
    }

    URLClassLoader loader() throws IOException {
        return loader(Archive.class.getClassLoader());
    }

    /** Returns a class path of this folder alone. */
    URLClassLoader alone() throws IOException {
        return loader(ClassLoader.getPlatformClassLoader());
    }

    private URLClassLoader loader(ClassLoader parent) throws IOException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent);
    }
}
