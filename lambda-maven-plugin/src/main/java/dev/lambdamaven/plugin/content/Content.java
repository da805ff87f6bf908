package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What goes into a package and what is to be said about it.
 *
 * @param warnings each one line
 * @param saved what was left out and how much that was, as one line; absent when nothing was
 * @param facts values for {@code package.json} by their name
 */
public record Content(List<String> warnings, Optional<String> saved, LeftOut leftOut, Map<String, Object> facts) {

    public Content {
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks into everything that would go into the zip and its layer. Reads a jar only when its content was not seen before.
     *
     * @throws LambdaException when the runtime could not load a class, or a secret would go into the zip
     */
    public static Content of(Source source, ContentSettings settings) {
        return of(source, settings, jar -> {});
    }

    /**
     * The same while these jars are packed, and {@linkplain #watcher watched}.
     *
     * @param packed waits until the packer has seen a jar
     */
    public static Content of(Source source, ContentSettings settings, Consumer<Path> packed) {
        return new ContentCheck(source, settings, packed).content();
    }

    /** Sees in a jar that is packed what would have to be looked for in it. */
    public static JarWatcher watcher(Dependency jar, ContentSettings settings, CacheFolder cache) {
        return new WatchedJar(settings.element(jar), new FactsOfJars(cache, path -> {}));
    }

    /**
     * Refuses a handler whose class file does not go into the zip.
     *
     * @param handler class, or {@code class::method}
     */
    public void requireHandler(String handler) {
        String file = handler.replaceFirst("::.*", "").replace('.', '/') + ".class";
        if (leftOut.entries().values().stream().anyMatch(names -> names.contains(file))) {
            throw LambdaException.of(
                    "<handler> is %s, but <excludes> leaves that class out.".formatted(handler),
                    "Take the pattern that names %s out of <excludes>.".formatted(file));
        }
    }

    /**
     * What a package is made from.
     *
     * @param excluded dependencies that stay out as a whole, and are not in the input
     * @param environment of the build, whose secrets must not be in a resource
     */
    public record Source(PackageInput input, List<Dependency> excluded, Map<String, String> environment) {

        public Source {
            excluded = List.copyOf(excluded);
            environment = Map.copyOf(environment);
        }

        /** The names only: values are secrets, and records print themselves into logs. */
        @Override
        public String toString() {
            return "Source[%s, excluded %s, environment %s]".formatted(input, excluded, environment.keySet());
        }
    }
}
