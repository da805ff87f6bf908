package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReactorJarsTest {

    @TempDir
    private Path folder;

    @Test
    void warnsOfAJarOfThisBuildThatDiffersEachTime() throws IOException {
        Path common = jar("common-1.0.jar");
        Path foreign = jar("foreign-1.0.jar");
        MavenProject module = new MavenProject();
        DefaultArtifact artifact = new DefaultArtifact(
                "com.example", "common", "1.0", null, "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setFile(common.toFile());
        module.setArtifact(artifact);

        assertThat(ReactorJars.warnings(List.of(new MavenProject(), module), List.of(foreign, common)))
                .containsExactly(
                        "common-1.0.jar tells of the build that made it (Built-By in META-INF/MANIFEST.MF): elsewhere the"
                                + " same sources give another package. Use maven-jar-plugin 3.2.0 or newer and set"
                                + " <project.build.outputTimestamp>2026-01-31T12:00:00Z</project.build.outputTimestamp>");
    }

    private Path jar(String name) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Built-By", "ada");
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.finish();
        }
        return jar;
    }
}
