package dev.lambdamaven.junit;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** {@code target/lambda/start.properties}, in which {@code lambda:start} wrote down how it started the project's function. */
record StartRecord(Path file) {

    /** What to do about anything that is wrong with it. */
    static final String RUN = " Run once, in the project's folder:\n\n    mvn verify\n\n"
            + "with <goal>start</goal> among the goals of lambda-maven-plugin, or mvn lambda:start; lambda:package alone"
            + " writes no such file. Or name a running function:"
            + " -Dlambda.url=https://…";

    private static final Path NAME = Path.of("lambda", "start.properties");

    /**
     * The record beside the folder that the test was compiled into, {@code target/test-classes}; else that of the working directory.
     *
     * @throws IllegalStateException when there is none; the message says what to do
     */
    static StartRecord of(Class<?> test) {
        Path beside = folderOf(test).resolveSibling(NAME);
        Path working = Path.of("target").resolve(NAME).toAbsolutePath();
        for (Path file : List.of(beside, working)) {
            if (Files.isRegularFile(file)) {
                return new StartRecord(file);
            }
        }
        throw new IllegalStateException("There is no URL to test, and " + beside
                + ", from which the function would be started, is missing." + RUN);
    }

    /** A class loader of the plugin that wrote the record; it sees the JDK and nothing of the tests. */
    ClassLoader pluginClasses() {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath()) {
            Path path = Path.of(entry);
            if (!Files.exists(path)) {
                throw new IllegalStateException(file + " names " + path + ", which is gone." + RUN);
            }
            try {
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return new URLClassLoader("lambda-maven-plugin", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private List<String> classPath() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IllegalStateException(file + " cannot be read: " + damaged + "." + RUN, damaged);
        }
        String classPath = properties.getProperty("plugin.classPath", "");
        if (classPath.isBlank()) {
            throw new IllegalStateException(file + " names no classes of the plugin." + RUN);
        }
        return List.of(classPath.split(File.pathSeparator, -1));
    }

    private static Path folderOf(Class<?> test) {
        CodeSource source = test.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Path.of("target", "classes") : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return Path.of("target", "classes");
        }
    }
}
