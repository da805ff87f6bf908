package dev.lambdamaven.plugin.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The licences that the POM beside a jar names, or the nearest of its parents: a POM without licences has those of its parent (Maven,
 * "POM Reference"). Reads the local repository and nothing else; what cannot be read there is not known.
 */
final class PomLicenses {

    /** Parents of parents; more than that is a circle. */
    private static final int GENERATIONS = 10;

    private PomLicenses() {}

    /** @param consulted gets each POM on which the answer depends, there or not */
    static List<License> of(Path jar, Coordinates coordinates, PomFile.Reader reader, Consumer<Path> consulted) {
        String name = coordinates.artifactId() + "-" + coordinates.version() + ".pom";
        Path pom = jar.resolveSibling(name);
        Optional<Path> repository = repository(pom, coordinates);
        for (int i = 0; i < GENERATIONS; i++) {
            consulted.accept(pom);
            Optional<PomFile> read = read(pom, reader);
            if (read.isEmpty() || !read.get().licenses().isEmpty()) {
                return read.map(PomFile::licenses).orElse(List.of());
            }
            Optional<Coordinates> parent = read.get().parent();
            if (parent.isEmpty() || repository.isEmpty()) {
                return List.of();
            }
            try {
                pom = repository.get().resolve(place(parent.get()));
            } catch (InvalidPathException e) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Where a repository in Maven's layout keeps a POM. */
    private static String place(Coordinates coordinates) {
        return "%s/%s/%s/%2$s-%3$s.pom"
                .formatted(coordinates.groupId().replace('.', '/'), coordinates.artifactId(), coordinates.version());
    }

    /** The root of the repository; empty for a jar that lies elsewhere, such as another module's. */
    private static Optional<Path> repository(Path pom, Coordinates coordinates) {
        Path place = Path.of(place(coordinates));
        String text = pom.toAbsolutePath().toString();
        return pom.endsWith(place)
                ? Optional.of(Path.of(
                        text.substring(0, text.length() - place.toString().length())))
                : Optional.empty();
    }

    private static Optional<PomFile> read(Path pom, PomFile.Reader reader) {
        if (!Files.isRegularFile(pom)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(pom)) {
            return Optional.of(reader.read(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
