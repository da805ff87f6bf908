package dev.lambdamaven.it.fastpath;

import dev.lambdamaven.plugin.routes.GeneratedRoutes;
import dev.lambdamaven.plugin.routes.RouteGenerator;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiled applications, packaged with and without an index.
 *
 * @param folder where the classes lie
 * @param classes their internal names
 * @param application the binary name of the {@code Application}
 */
record App(Path folder, List<String> classes, String application) {

    /** The classes in some packages of a folder. */
    static App of(Path folder, String application, String... packages) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> classes = walk.map(
                            file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .filter(file -> Stream.of(packages).anyMatch(file::startsWith))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList();
            return new App(folder, classes, application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code lambda:package} would add to the application's jar. */
    GeneratedRoutes generated() {
        return generated(classes);
    }

    /** The same, where an application that lists nothing has these. */
    GeneratedRoutes generated(List<String> components) {
        return RouteGenerator.generate(this::bytes, classes, components, Map.of());
    }

    String index() {
        byte[] index = generated().entries().get(RouteGenerator.INDEX);
        return index == null ? "" : new String(index, StandardCharsets.UTF_8);
    }

    /** Where the application lives, as the index says. */
    String path() {
        return index().lines()
                .filter(line -> line.startsWith("application\t"))
                .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                .findFirst()
                .orElse("");
    }

    /** The application in a class loader of its own, as in a function. */
    Application started(boolean withIndex) {
        SortedMap<String, byte[]> added = withIndex ? generated().entries() : new TreeMap<>();
        try {
            return (Application) new Loader(this, added)
                    .loadClass(application)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> bytes(String name) {
        Path file = folder.resolve(name + ".class");
        try {
            if (Files.isRegularFile(file)) {
                return Optional.of(Files.readAllBytes(file));
            }
            try (var in = App.class.getClassLoader().getResourceAsStream(name + ".class")) {
                return name.startsWith("java/") || in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the application's classes itself, also those that its parent has. */
    private static final class Loader extends ClassLoader {

        private final App app;
        private final SortedMap<String, byte[]> added;

        Loader(App app, SortedMap<String, byte[]> added) {
            super(App.class.getClassLoader());
            this.app = app;
            this.added = added;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                String internal = name.replace('.', '/');
                byte[] bytes = app.classes.contains(internal)
                        ? app.bytes(internal).orElseThrow()
                        : added.get(internal + ".class");
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null || bytes == null) {
                    return loaded == null ? super.loadClass(name, resolve) : loaded;
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
