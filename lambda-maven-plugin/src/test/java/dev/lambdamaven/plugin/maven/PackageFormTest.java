package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.formats.Format;
import dev.lambdamaven.plugin.formats.TestJars;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packing;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageFormTest {

    private static final PackageForm ZIP = new PackageForm(Format.ZIP, false, warning -> {});
    private static final PackageForm UBER = new PackageForm(Format.UBER, false, warning -> {});
    private static final PackageForm LAYERED = new PackageForm(Format.ZIP, true, warning -> {});

    @TempDir
    private Path folder;

    private final Set<Artifact> artifacts = new LinkedHashSet<>();

    @BeforeEach
    void hasDependencies() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(folder.resolve("target/classes/Handler.class"), "own");
        dependency("org.example", "a");
        dependency("org.example", "b");
        dependency("com.acme", "common");
    }

    @Test
    void refusesOneJarWithALayer() {
        assertThatThrownBy(() -> new PackageForm(Format.UBER, true, warning -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        <dependencyLayer> is true and <format> is uber: one jar has no dependencies that could be a layer.

                          Choose one of them: -Dlambda.format=zip or -Dlambda.dependencyLayer=false""");
    }

    @Test
    void hasExcludedDependenciesInNoForm() throws IOException {
        ProjectFiles files = files("org.example:b");

        assertThat(packed(ZIP, files)).containsExactly("lib/a-1.jar", "lib/common-1.jar", "lib/items.jar");
        assertThat(bill()).contains("\"lib/a-1.jar\"", "\"lib/common-1.jar\"").doesNotContain("b-1.jar");
        assertThat(packed(UBER, files)).contains("a.txt", "common.txt").doesNotContain("b.txt");
        assertThat(bill()).contains("\"a-1.jar\"", "\"common-1.jar\"").doesNotContain("b-1.jar");
        assertThat(packed(LAYERED, files)).containsExactly("lib/common-1.jar", "lib/items.jar");
        assertThat(TestJars.texts(folder.resolve("target/items-1-layer.zip"))).containsOnlyKeys("java/lib/a-1.jar");
        assertThat(bill())
                .contains("\"java/lib/a-1.jar\"", "\"lib/common-1.jar\"")
                .doesNotContain("b-1.jar");
    }

    @Test
    void isAnotherPackageWhenOnlyItsLayerIs() throws IOException {
        ProjectFiles files = files("none:none");
        packed(LAYERED, files);
        assertThat(LAYERED.unchanged(files, LAYERED.input(files, List.of()))).isPresent();

        Files.delete(folder.resolve("target/items-1-layer.zip"));
        assertThat(LAYERED.unchanged(files, LAYERED.input(files, List.of()))).isEmpty();
        packed(LAYERED, files);
        TestJars.jar(folder, "b", Map.of("b.txt", "another"));
        assertThat(LAYERED.unchanged(files, LAYERED.input(files, List.of())))
                .as("all jars are looked into together")
                .isEmpty();
        packed(LAYERED, files);
        assertThat(LAYERED.unchanged(files, LAYERED.input(files, List.of()))).isPresent();
        ProjectFiles cutting = files("b.txt");
        assertThat(LAYERED.unchanged(cutting, LAYERED.input(cutting, List.of())))
                .isEmpty();
    }

    @Test
    void hasNoBillOfAnotherPackageWhenABuildIsKilled() throws IOException {
        packed(ZIP, files("none:none"));
        ProjectFiles files = files("org.example:b");
        PackageInput input = ZIP.input(files, List.of());
        try (Packing packing = ZIP.begin(input, files.content(), jar -> JarWatcher.NONE)) {
            ZIP.build(files, packing, Generated.NOTHING);
        }
        // The end comes here: the package is written, its bill is not.
        assertThat(folder.resolve("target/items-1-lambda.cdx.json")).doesNotExist();

        ZIP.complete(files, input, ZIP.unchanged(files, input).orElseThrow(), new BillOfMaterials("1"));

        assertThat(bill()).contains("a-1.jar").doesNotContain("b-1.jar");
    }

    /** The names in the function's own file, beside which the bill is written. */
    private Set<String> packed(PackageForm form, ProjectFiles files) throws IOException {
        PackageInput input = form.input(files, List.of());
        DeploymentPackage built;
        try (Packing packing = form.begin(input, files.content(), jar -> JarWatcher.NONE)) {
            built = form.build(files, packing, new Generated(new TreeMap<>(), Map.of(), LeftOut.NOTHING));
        }
        form.complete(files, input, built, new BillOfMaterials("1"));
        return TestJars.texts(built.zip()).keySet();
    }

    private String bill() throws IOException {
        return Files.readString(folder.resolve("target/items-1-lambda.cdx.json"));
    }

    private ProjectFiles files(String excluded) {
        Build build = new Build();
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        build.setFinalName("items-1");
        Model model = new Model();
        model.setGroupId("com.acme");
        model.setArtifactId("items");
        model.setVersion("1");
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setArtifacts(artifacts);
        ContentSettings content =
                ContentSettings.of(JavaRuntime.JAVA21, Architecture.X86_64).with(List.of(excluded), List.of());
        return new ProjectFiles(project, folder.resolve("target"), null, CacheFolder.none(), content);
    }

    private void dependency(String groupId, String name) throws IOException {
        Dependency jar = TestJars.jar(folder, name, Map.of(name + ".txt", name));
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(groupId, name, "1", "compile", "jar", null, handler);
        artifact.setFile(jar.file().toFile());
        artifacts.add(artifact);
    }
}
