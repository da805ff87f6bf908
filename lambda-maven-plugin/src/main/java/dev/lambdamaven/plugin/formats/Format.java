package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Optional;
import java.util.stream.Stream;

/** What a deployment package looks like inside. */
public enum Format {
    /** Jars under {@code lib/}. */
    ZIP("zip"),
    /** One jar with the classes of all dependencies at its root. */
    UBER("jar");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** Reads the parameter {@code format}; a zip of jars when it is not set. */
    public static Format of(Optional<String> value) {
        String text = value.orElse("zip");
        return Stream.of(values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Parameter("format", "zip").refuse(text, "zip or uber"));
    }

    /** How the file's name ends, and its type in a Maven repository. */
    public String extension() {
        return extension;
    }
}
