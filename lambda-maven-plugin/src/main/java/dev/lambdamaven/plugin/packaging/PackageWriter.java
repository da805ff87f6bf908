package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a deployment package in one format. */
@FunctionalInterface
public interface PackageWriter {

    /**
     * Writes the whole file, which nobody reads before it is finished.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when an input cannot be read
     * @throws IOException when {@code file} cannot be written
     */
    Written write(Path file, PackageInput input, Generated generated) throws IOException;

    /**
     * What is known only after writing.
     *
     * @param unzippedSize bytes of the entries
     * @param jars number of jars, the application's own included
     * @param contentDigest as in {@link DeploymentPackage}
     */
    record Written(long unzippedSize, int jars, String contentDigest) {}
}
