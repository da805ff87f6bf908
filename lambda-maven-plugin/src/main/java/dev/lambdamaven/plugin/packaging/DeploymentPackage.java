package dev.lambdamaven.plugin.packaging;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A finished deployment package.
 *
 * @param size bytes of the zip
 * @param unzippedSize bytes of its entries, which AWS limits to 262144000 with all layers (page "Lambda quotas")
 * @param jars number of jars in it, the application's own included
 * @param codeSha256 base64 of the SHA-256 of the zip, as Lambda's {@code CodeSha256}
 * @param contentDigest hex SHA-256 over names, modes and bytes of the entries before they are deflated; the same on machines
 *     whose zlib deflates differently
 * @param unchanged nothing was written this time
 * @param facts what {@link Generated} told when the zip was written
 * @param layer the dependencies, when they are not in the zip
 */
public record DeploymentPackage(
        Path zip,
        long size,
        long unzippedSize,
        int jars,
        String codeSha256,
        String contentDigest,
        boolean unchanged,
        Map<String, Object> facts,
        Optional<LayerPackage> layer) {

    /** A package that holds everything. */
    public DeploymentPackage(
            Path zip,
            long size,
            long unzippedSize,
            int jars,
            String codeSha256,
            String contentDigest,
            boolean unchanged,
            Map<String, Object> facts) {
        this(zip, size, unzippedSize, jars, codeSha256, contentDigest, unchanged, facts, Optional.empty());
    }

    /** The same package beside a layer that holds its dependencies. */
    public DeploymentPackage with(LayerPackage dependencies) {
        return new DeploymentPackage(
                zip, size, unzippedSize, jars, codeSha256, contentDigest, unchanged, facts, Optional.of(dependencies));
    }
}
