package dev.lambdamaven.plugin.packaging;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code target/lambda/package.json}: what was built, and from which inputs. */
record PackageRecord(Path file, Path zip) {

    private static final Set<String> OWN_KEYS =
            Set.of("zip", "size", "unzippedSize", "jars", "codeSha256", "contentDigest", "inputs", "zipState");

    static PackageRecord beside(Path zip) {
        return new PackageRecord(zip.resolveSibling("lambda").resolve("package.json"), zip);
    }

    boolean exists() {
        return Files.isRegularFile(file) && Files.isRegularFile(zip);
    }

    /** The package of the last build, when it came from these inputs and the zip still has its bytes. */
    Optional<DeploymentPackage> read(String inputs) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(Files.readString(file));
            return inputs.equals(json.get("inputs")) && isTheZipOf(json) ? fromJson(json) : Optional.empty();
        } catch (IOException e) {
            // A record that cannot be read says nothing about the zip: it is built again and the record replaced.
            return Optional.empty();
        }
    }

    /** A zip that was copied or restored is another file with the same bytes: only then it is read. */
    private boolean isTheZipOf(Map<String, Object> json) throws IOException {
        return FileState.of(zip).equals(json.get("zipState"))
                || Digests.base64(Digests.ofFile(zip)).equals(json.get("codeSha256"));
    }

    void write(DeploymentPackage built, String inputs) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zip", String.valueOf(zip.getFileName()));
        json.put("size", built.size());
        json.put("unzippedSize", built.unzippedSize());
        json.put("jars", built.jars());
        json.put("codeSha256", built.codeSha256());
        json.put("contentDigest", built.contentDigest());
        json.put("inputs", inputs);
        json.put("zipState", FileState.of(zip));
        json.putAll(built.facts());
        try (PartFile part = PartFile.beside(file)) {
            Files.writeString(
                    part.path(), JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + "\n");
            part.move();
        }
    }

    private Optional<DeploymentPackage> fromJson(Map<String, Object> json) {
        return json.get("size") instanceof Number size
                        && json.get("unzippedSize") instanceof Number unzippedSize
                        && json.get("jars") instanceof Number jars
                        && json.get("codeSha256") instanceof String codeSha256
                        && json.get("contentDigest") instanceof String contentDigest
                ? Optional.of(new DeploymentPackage(
                        zip,
                        size.longValue(),
                        unzippedSize.longValue(),
                        jars.intValue(),
                        codeSha256,
                        contentDigest,
                        true,
                        facts(json)))
                : Optional.empty();
    }

    private static Map<String, Object> facts(Map<String, Object> json) {
        Map<String, Object> facts = new LinkedHashMap<>(json);
        facts.keySet().removeAll(OWN_KEYS);
        return facts;
    }
}
