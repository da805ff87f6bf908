package dev.lambdamaven.plugin.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a deployment package in one format. */
@FunctionalInterface
public interface PackageWriter extends Closeable {

    /** Where {@code package.json} has the notes of the writer. */
    String NOTES = "notes";

    /**
     * Writes the whole file, which nobody reads before it is finished.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when an input cannot be read
     * @throws IOException when {@code file} cannot be written
     */
    Written write(Path file, PackageInput input, Generated generated) throws IOException;

    /** Waits until nothing more is to be seen of a dependency by whoever watches it. */
    default void await(Path jar) {}

    /** Drops what was begun and not written. */
    @Override
    default void close() {}

    /**
     * What is known only after writing.
     *
     * @param size bytes of the file
     * @param codeSha256 base64 of its SHA-256
     * @param contentDigest as in {@link DeploymentPackage}
     * @param jars what is in it, the application's own included
     * @param notes one sentence for each thing in the file that somebody may miss
     */
    record Written(long size, String codeSha256, String contentDigest, List<PackagedJar> jars, List<String> notes) {

        public Written {
            jars = List.copyOf(jars);
            notes = List.copyOf(notes);
        }

        /** A zip of jars, of which the dependencies lie in one folder. */
        static Written of(PackageZip.Written zip, String folder, List<Dependency> dependencies) {
            return new Written(
                    zip.size(),
                    zip.codeSha256(),
                    zip.contentDigest(),
                    PackagedJar.in(zip, folder, dependencies),
                    List.of());
        }

        /** For a writer that has not measured the file itself. */
        public static Written of(Path file, String contentDigest, List<PackagedJar> jars, List<String> notes)
                throws IOException {
            return new Written(Files.size(file), Digests.base64(Digests.ofFile(file)), contentDigest, jars, notes);
        }

        /** The package, whose facts name its jars too. */
        DeploymentPackage recorded(Path file, Map<String, Object> facts) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put(PackagedJar.FACT, jars.stream().map(PackagedJar::json).collect(Collectors.toList()));
            more.putAll(facts);
            if (!notes.isEmpty()) {
                more.put(NOTES, notes);
            }
            long unzippedSize = jars.stream().mapToLong(PackagedJar::size).sum();
            return new DeploymentPackage(file, size, unzippedSize, jars.size(), codeSha256, contentDigest, false, more);
        }
    }
}
