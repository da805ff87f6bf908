package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Parameter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Decides where the cache lies, by the XDG base directory specification when nobody says. */
final class CacheDirectory {

    private static final String NAME = "lambda-maven";

    private CacheDirectory() {}

    /**
     * The folder; empty when nothing is to be kept.
     *
     * @param set the parameter {@code cacheDirectory}; a relative one lies in the project
     * @param system Maven's system properties, among them the environment as {@code env.NAME}
     */
    static Optional<Path> of(Optional<String> set, Path project, Properties system) {
        if (set.isEmpty()) {
            return byDefault(system);
        }
        String value = set.get();
        if (value.toLowerCase(Locale.ROOT).equals("off")) {
            return Optional.empty();
        }
        try {
            return Optional.of(project.resolve(value));
        } catch (InvalidPathException e) {
            throw new Parameter("cacheDirectory", "off").refuse(value, "a folder or off");
        }
    }

    /**
     * The specification says that a relative path is to be ignored. Java calls the home of a user without one {@code ?}, as in
     * a container that runs under a number: there is no place for a cache there.
     */
    private static Optional<Path> byDefault(Properties system) {
        return Optional.ofNullable(system.getProperty("env.XDG_CACHE_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> Optional.of(Path.of(system.getProperty("user.home")))
                        .filter(Path::isAbsolute)
                        .map(home -> home.resolve(".cache")))
                .map(caches -> caches.resolve(NAME));
    }
}
