package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.sbom.Bom;
import dev.lambdamaven.plugin.sbom.Coordinates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The bill of materials of one package. To be closed when it was {@linkplain #prepare prepared}. */
final class BillOfMaterials implements AutoCloseable {

    /** How the file's name ends; classifier and type of the artifact say the same. */
    static final String ENDING = "-lambda.cdx.json";

    private final String version;
    private @Nullable Meanwhile<Optional<String>> prepared;

    /** @param version of this plugin */
    BillOfMaterials(String version) {
        this.version = version;
    }

    /** Before another package is written: a build that is killed in between must not leave the bill of the one before. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Who cannot delete it cannot replace it either, and is told so then.
        }
    }

    /** Makes it meanwhile, unless that was begun; what fails there fails again when the bill is written, and is told then. */
    void prepare(ProjectFiles files, Map<String, Dependency> packaged) {
        if (prepared == null) {
            prepared = Meanwhile.begin(() -> {
                try {
                    return Optional.of(text(files, packaged));
                } catch (IOException | LambdaException e) {
                    return Optional.empty();
                }
            });
        }
    }

    void write(ProjectFiles files, Path file, Map<String, Dependency> packaged) {
        Meanwhile<Optional<String>> begun = prepared;
        Optional<String> made = begun == null ? Optional.empty() : begun.get();
        Bom.write(file, () -> made.isPresent() ? made.get() : text(files, packaged));
    }

    @Override
    public void close() {
        Meanwhile<Optional<String>> begun = prepared;
        if (begun != null) {
            begun.close();
        }
    }

    private String text(ProjectFiles files, Map<String, Dependency> packaged) throws IOException {
        MavenProject project = files.project();
        Coordinates application = new Coordinates(
                project.getGroupId(), project.getArtifactId(), project.getVersion(), "jar", Optional.empty());
        LocalDateTime timestamp = OutputTimestamp.of(files.outputTimestamp());
        Optional<String> time = timestamp.equals(PackageInput.NO_TIMESTAMP)
                ? Optional.empty()
                : Optional.of(timestamp.toInstant(ZoneOffset.UTC).toString());
        return new Bom(application, version, time, new PomModels()).text(packaged, files.cache());
    }
}
