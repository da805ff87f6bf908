package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds the layer that holds a function's dependencies, or leaves it alone when nothing changed.
 *
 * @param zip the file to write, {@code target/<finalName>-layer.zip}
 * @param settings all that decides which files of the jars stay out
 * @param cache where what can be computed again is kept between builds
 */
public record LayerPackager(List<Dependency> dependencies, Path zip, List<String> settings, CacheFolder cache) {

    /** One time for ever, and not that of the project's release: the bytes change only when a dependency does. */
    private static final LocalDateTime TIMESTAMP = PackageInput.NO_TIMESTAMP;

    public LayerPackager {
        dependencies = List.copyOf(dependencies);
        settings = List.copyOf(settings);
    }

    /** The layer of the last build, when jars and settings are those of then and the zip has its bytes. */
    public Optional<LayerPackage> unchanged() {
        return record().exists() ? record().read(fingerprint()).map(this::layer) : Optional.empty();
    }

    /**
     * Writes the zip and, beside it, {@code lambda/layer.json}, when it is not as it would be.
     *
     * @param leftOut files of the jars that stay out
     * @throws LambdaException when a dependency is no readable jar, two have one name, or the zip cannot be written
     */
    public LayerPackage build(LeftOut leftOut) {
        return unchanged().orElseGet(() -> write(leftOut));
    }

    private LayerPackage write(LeftOut leftOut) {
        String inputs = fingerprint();
        SortedMap<String, LibraryJar> jars =
                LibraryJars.with(new Generated(new TreeMap<>(), Map.of(), leftOut), LibraryJars.ofLayer(dependencies));
        try (PartFile part = PartFile.beside(zip)) {
            PackageZip.Written written = PackageZip.write(part.path(), jars, TIMESTAMP, cache);
            part.move();
            DeploymentPackage built = PackageWriter.Written.of(written, LibraryJars.LAYER_FOLDER, dependencies)
                    .recorded(zip, Map.of());
            record().write(built, inputs);
            return layer(built);
        } catch (IOException e) {
            throw LambdaException.of(
                            "The layer " + zip + " cannot be written.",
                            "Check that the disk is not full and that the folder may be written to: df -h "
                                    + zip.toAbsolutePath().getParent())
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    private LayerPackage layer(DeploymentPackage built) {
        return new LayerPackage(
                zip,
                built.size(),
                built.unzippedSize(),
                built.contentDigest(),
                PackagedJar.of(built),
                built.unchanged());
    }

    private String fingerprint() {
        return Fingerprint.of(TIMESTAMP, settings, LibraryJars.ofLayer(dependencies));
    }

    private PackageRecord record() {
        return new PackageRecord(zip.resolveSibling("lambda").resolve("layer.json"), zip);
    }
}
