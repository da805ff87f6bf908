package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A package that is being built.
 *
 * @param state of its inputs before anything looked into them: what is written to them meanwhile makes the next build another one
 */
public record Packing(PackageInput input, String state, PackageWriter writer) implements AutoCloseable {

    /** Looks at the inputs, and only then lets the writer begin. */
    public static Packing begin(PackageInput input, Supplier<PackageWriter> writer) {
        String state = Packager.fingerprint(input);
        return new Packing(input, state, writer.get());
    }

    /**
     * Writes the package and, beside it, {@code lambda/package.json}.
     *
     * @throws LambdaException when a dependency is no readable jar, or the file cannot be written
     */
    public DeploymentPackage write(Generated generated) {
        try (PartFile part = PartFile.beside(input.zip())) {
            PackageWriter.Written written = writer.write(part.path(), input, generated);
            part.move();
            DeploymentPackage built = written.recorded(input.zip(), generated.facts());
            PackageRecord.beside(input.zip()).write(built, state);
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

    /** Waits until nothing more is to be seen of a dependency by whoever watches it; does not wait when it is not yet packed. */
    public void await(Path jar) {
        writer.await(jar);
    }

    /** Drops what was begun and not written. */
    @Override
    public void close() {
        writer.close();
    }
}
