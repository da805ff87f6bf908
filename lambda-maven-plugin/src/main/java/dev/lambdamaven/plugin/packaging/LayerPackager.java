package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Builds the layer that holds a function's dependencies, or leaves it alone when nothing changed.
 *
 * <p>Its entries have one time for ever, and not that of the project's release: the bytes change only when a dependency does.
 */
public final class LayerPackager {

    private LayerPackager() {}

    /**
     * Writes the zip and, beside it, {@code lambda/layer.json}.
     *
     * @param zip the file to write, {@code target/<finalName>-layer.zip}
     * @throws LambdaException when a dependency is no readable jar, two have one name, or the zip cannot be written
     */
    public static LayerPackage build(List<Dependency> dependencies, Path zip, CacheFolder cache) {
        SortedMap<String, LibraryJar> jars = LibraryJars.ofLayer(dependencies);
        PackageInput input = new PackageInput(
                "", Path.of(""), dependencies, PackageInput.NO_TIMESTAMP, zip, List.of("layer"), cache);
        String inputs = Fingerprint.of(input, jars);
        PackageRecord record = new PackageRecord(zip.resolveSibling("lambda").resolve("layer.json"), zip);
        Optional<DeploymentPackage> before = record.exists() ? record.read(inputs) : Optional.empty();
        DeploymentPackage layer = before.orElseGet(() -> write(input, jars, record, inputs));
        return new LayerPackage(
                zip,
                layer.size(),
                layer.unzippedSize(),
                layer.contentDigest(),
                PackagedJar.of(layer),
                layer.unchanged());
    }

    private static DeploymentPackage write(
            PackageInput input, SortedMap<String, LibraryJar> jars, PackageRecord record, String inputs) {
        Path zip = input.zip();
        try (PartFile part = PartFile.beside(zip)) {
            PackageZip.Written written = PackageZip.write(part.path(), jars, input.timestamp(), input.cache());
            part.move();
            DeploymentPackage built = new PackageWriter.Written(
                            written.size(),
                            written.codeSha256(),
                            written.contentDigest(),
                            PackagedJar.in(written, LibraryJars.LAYER_FOLDER, input.dependencies()))
                    .recorded(zip, Map.of());
            record.write(built, inputs);
            return built;
        } catch (IOException e) {
            throw LambdaException.of(
                            "The layer " + zip + " cannot be written.",
                            "Check that the disk is not full and that the folder may be written to: df -h "
                                    + zip.toAbsolutePath().getParent())
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }
}
