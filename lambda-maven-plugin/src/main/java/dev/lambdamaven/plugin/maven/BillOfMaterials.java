package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.sbom.Bom;
import dev.lambdamaven.plugin.sbom.Coordinates;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The bill of materials of a package.
 *
 * @param version of this plugin
 */
record BillOfMaterials(String version) {

    /** How the file's name ends; classifier and type of the artifact say the same. */
    static final String ENDING = "-lambda.cdx.json";

    void write(ProjectFiles files, Path file, Map<String, Dependency> packaged) {
        MavenProject project = files.project();
        Coordinates application = new Coordinates(
                project.getGroupId(), project.getArtifactId(), project.getVersion(), "jar", Optional.empty());
        LocalDateTime timestamp = OutputTimestamp.of(files.outputTimestamp());
        Optional<String> time = timestamp.equals(PackageInput.NO_TIMESTAMP)
                ? Optional.empty()
                : Optional.of(timestamp.toInstant(ZoneOffset.UTC).toString());
        new Bom(application, version, time).write(file, packaged, files.cache());
    }
}
