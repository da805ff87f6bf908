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
        return build(input, generated, zip());
    }

    /** Writes a zip of jars when it is asked to, and not before. */
    public static PackageWriter zip() {
        return Packager::writeZip;
    }

    /** As {@link #build(PackageInput, Supplier)}, in a format that is not the zip of jars. */
    public static DeploymentPackage build(PackageInput input, Supplier<Generated> generated, PackageWriter writer) {
        return unchanged(input).orElseGet(() -> {
            try (Packing packing = Packing.begin(input, () -> writer)) {
                return packing.write(generated.get());
            }
        });
    }

    static String fingerprint(PackageInput input) {
        return Fingerprint.of(input.timestamp(), input.settings(), LibraryJars.all(input));
    }

    private static PackageWriter.Written writeZip(Path file, PackageInput input, Generated generated)
            throws IOException {
        SortedMap<String, LibraryJar> jars = LibraryJars.with(generated, LibraryJars.of(input));
        PackageZip.Written written = PackageZip.write(file, jars, input.timestamp(), input.cache());
        return PackageWriter.Written.of(written, LibraryJars.FOLDER, input.dependencies());
    }
}
