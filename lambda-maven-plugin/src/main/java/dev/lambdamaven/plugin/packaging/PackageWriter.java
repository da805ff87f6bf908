package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
     * @param size bytes of the file
     * @param codeSha256 base64 of its SHA-256
     * @param contentDigest as in {@link DeploymentPackage}
     * @param jars what is in it, the application's own included
     */
    record Written(long size, String codeSha256, String contentDigest, List<PackagedJar> jars) {

        public Written {
            jars = List.copyOf(jars);
        }

        /** For a writer that has not measured the file itself. */
        public static Written of(Path file, String contentDigest, List<PackagedJar> jars) throws IOException {
            return new Written(Files.size(file), Digests.base64(Digests.ofFile(file)), contentDigest, jars);
        }

        /** The package, whose facts name its jars too. */
        DeploymentPackage recorded(Path file, Map<String, Object> facts) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put(PackagedJar.FACT, jars.stream().map(PackagedJar::json).collect(Collectors.toList()));
            more.putAll(facts);
            long unzippedSize = jars.stream().mapToLong(PackagedJar::size).sum();
            return new DeploymentPackage(file, size, unzippedSize, jars.size(), codeSha256, contentDigest, false, more);
        }
    }
}
