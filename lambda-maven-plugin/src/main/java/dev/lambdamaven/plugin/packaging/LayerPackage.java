package dev.lambdamaven.plugin.packaging;

import java.nio.file.Path;
import java.util.List;

/**
 * A finished layer.
 *
 * @param size bytes of the zip
 * @param unzippedSize bytes of its entries, which AWS limits to 262144000 with the function (page "Lambda quotas")
 * @param contentDigest hex SHA-256 over names, modes and bytes of the entries before they are deflated; the same on machines
 *     whose zlib deflates differently
 * @param jars what is in it, by name
 * @param unchanged nothing was written this time
 */
public record LayerPackage(
        Path zip, long size, long unzippedSize, String contentDigest, List<PackagedJar> jars, boolean unchanged) {

    public LayerPackage {
        jars = List.copyOf(jars);
    }
}
