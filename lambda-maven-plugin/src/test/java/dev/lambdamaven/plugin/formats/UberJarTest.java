package dev.lambdamaven.plugin.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.Packager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merged jar as its readers see it. */
final class UberJarTest {

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    @BeforeEach
    void compile() throws IOException {
        Files.createDirectories(folder.resolve("classes/app"));
        Files.writeString(folder.resolve("classes/app/Handler.class"), "own");
        Files.createDirectories(folder.resolve("one"));
        Files.createDirectories(folder.resolve("two"));
    }

    @Test
    void holdsEverythingAtItsRoot() throws IOException {
        Dependency a = library("a", "x.A # first\n\n", "Apache\n");
        Dependency b = library("b", "x.B\nx.A\n", "MIT\n");

        DeploymentPackage built = build("one", List.of(a, b));

        assertThat(TestJars.texts(built.zip()))
                .containsOnlyKeys(
                        "META-INF/",
                        "META-INF/MANIFEST.MF",
                        "META-INF/services/",
                        "app/",
                        "generated/",
                        "x/",
                        "META-INF/LICENSE",
                        "META-INF/services/x.Spi",
                        "app/Handler.class",
                        "generated/Index",
                        "x/A.class")
                .containsEntry("META-INF/services/x.Spi", "x.A\nx.B\n")
                .containsEntry("META-INF/LICENSE", "==== a-1.jar ====\n\nApache\n\n==== b-1.jar ====\n\nMIT\n")
                .containsEntry("generated/Index", "index")
                .containsEntry("x/A.class", "a")
                .containsEntry("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n");
        assertThat(built.jars()).isEqualTo(3);
        assertThat(notes)
                .containsExactly("a-1.jar and b-1.jar have different files named x/A.class; that of a-1.jar is used.");
    }

    @Test
    void givesTheSameBytesWhereverItIsBuilt() throws IOException {
        List<Dependency> first = List.of(TestJars.jar(folder.resolve("one"), "a", Map.of("x/A.class", "a", "y", "1")));
        List<Dependency> second = List.of(TestJars.jar(folder.resolve("two"), "a", Map.of("y", "1", "x/A.class", "a")));

        DeploymentPackage one = build("one", first);
        DeploymentPackage two = build("two", second);

        assertThat(one.zip()).hasSameBinaryContentAs(two.zip());
        assertThat(one.contentDigest()).isEqualTo(two.contentDigest());
        assertThat(build("one", first).unchanged()).isTrue();
    }

    @Test
    void beginsWithItsManifestAndKeepsVersionsForLaterReleases() throws IOException {
        Dependency late = TestJars.jar(
                folder,
                "late",
                Map.of(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\nClass-Path: other.jar\n",
                        "x/A.class", "8",
                        "META-INF/versions/17/x/A.class", "17"));

        Path jar = build("one", List.of(late)).zip();

        assertThat(TestJars.texts(jar)).containsEntry("META-INF/versions/17/x/A.class", "17");
        try (InputStream in = Files.newInputStream(jar);
                JarInputStream read = new JarInputStream(in)) {
            assertThat(read.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
            assertThat(read.getManifest().getMainAttributes().getValue("Class-Path"))
                    .isNull();
        }
    }

    @Test
    void refusesAJarThatIsNoneOrReachesOutOfItself() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken-1.jar"), "no zip");
        Dependency evil = TestJars.jar(folder, "evil", Map.of("../evil", "x"));

        assertThatThrownBy(() -> build("one", List.of(new Dependency("org.example:broken:1", broken))))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("broken-1.jar cannot be read.");
        assertThatThrownBy(() -> build("two", List.of(evil)))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Dependency evil-1.jar has an entry outside of itself: ../evil.");
        assertThat(folder.resolve("one/items-lambda.jar")).doesNotExist();
    }

    private Dependency library(String name, String services, String license) throws IOException {
        return TestJars.jar(
                folder,
                name,
                Map.of("META-INF/services/x.Spi", services, "META-INF/LICENSE", license, "x/A.class", name));
    }

    private DeploymentPackage build(String target, List<Dependency> dependencies) {
        PackageInput input = new PackageInput(
                "items",
                folder.resolve("classes"),
                dependencies,
                PackageInput.NO_TIMESTAMP,
                folder.resolve(target).resolve("items-lambda.jar"));
        TreeMap<String, byte[]> generated =
                new TreeMap<>(Map.of("generated/Index", "index".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Packager.build(input, () -> new Generated(generated, Map.of()), new UberJar(notes::add));
    }
}
