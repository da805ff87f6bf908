package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Builds the deployment package, or leaves it alone when nothing changed. */
public final class Packager {

    private Packager() {}

    /**
     * The package of the last build, when the inputs have their names, sizes and times of then and the zip has its bytes. What is in its
     * layer counts too, since all jars were looked into together.
     */
    public static Optional<DeploymentPackage> unchanged(PackageInput input) {
        PackageRecord record = PackageRecord.beside(input.zip());
        // Looked for first: a folder in which nothing was packaged need not hold anything that could be.
        return record.exists() ? record.read(fingerprint(input)) : Optional.empty();
    }

    /** As {@link #build(PackageInput, Supplier)}, with nothing generated. */
    public static DeploymentPackage build(PackageInput input) {
        return build(input, () -> Generated.NOTHING);
    }

    /**
     * Writes the zip and, beside it, {@code lambda/package.json}. Writes nothing when the inputs have the names, sizes and times of
     * the last build and the zip still has its bytes.
     *
     * @param generated asked only when the zip is written
     * @throws LambdaException when the project was not compiled, a dependency is no readable jar, two jars have one name, or the
     *     zip cannot be written
     */
    public static DeploymentPackage build(PackageInput input, Supplier<Generated> generated) {
        return build(input, generated, Packager::writeZip);
    }

    /** As {@link #build(PackageInput, Supplier)}, in a format that is not the zip of jars. */
    public static DeploymentPackage build(PackageInput input, Supplier<Generated> generated, PackageWriter writer) {
        return unchanged(input).orElseGet(() -> write(input, generated.get(), writer));
    }

    private static String fingerprint(PackageInput input) {
        return Fingerprint.of(input.timestamp(), input.settings(), LibraryJars.all(input));
    }

    private static PackageWriter.Written writeZip(Path file, PackageInput input, Generated generated)
            throws IOException {
        SortedMap<String, LibraryJar> jars = LibraryJars.with(generated, LibraryJars.of(input));
        PackageZip.Written written = PackageZip.write(file, jars, input.timestamp(), input.cache());
        return PackageWriter.Written.of(written, LibraryJars.FOLDER, input.dependencies());
    }

    private static DeploymentPackage write(PackageInput input, Generated generated, PackageWriter writer) {
        String inputs = fingerprint(input);
        try (PartFile part = PartFile.beside(input.zip())) {
            PackageWriter.Written written = writer.write(part.path(), input, generated);
            part.move();
            DeploymentPackage built = written.recorded(input.zip(), generated.facts());
            PackageRecord.beside(input.zip()).write(built, inputs);
            input.cache().sweep();
            return built;
        } catch (ZipWriter.TooLargeException e) {
            throw LambdaException.of(
                            "The deployment package " + input.zip() + " would hold a jar of 4 GB or more.",
                            "Lambda takes 250 MB unzipped. Find what is so large: ls -lS " + input.classes())
                    .causedBy(e);
        } catch (IOException e) {
            throw LambdaException.of(
                            "The deployment package " + input.zip() + " cannot be written.",
                            "Check that the disk is not full and that the folder may be written to: df -h "
                                    + input.zip().toAbsolutePath().getParent())
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }
}
