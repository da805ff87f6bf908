package dev.lambdamaven.plugin.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.LeftOut;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.PackagedJar;
import dev.lambdamaven.plugin.packaging.Packager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The merged jar as its readers see it. */
final class UberJarTest {

    @TempDir
    private Path folder;

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
        assertThat(built.facts())
                .containsEntry(
                        "notes",
                        List.of("a-1.jar and b-1.jar have different files named x/A.class; that of a-1.jar is used."));
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
                .hasMessageStartingWith("Dependency broken-1.jar is no readable jar.");
        assertThatThrownBy(() -> build("two", List.of(evil)))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("Dependency evil-1.jar has an entry that lies outside of it.");
        assertThat(folder.resolve("one/items-lambda.jar")).doesNotExist();
    }

    private Dependency library(String name, String services, String license) throws IOException {
        return TestJars.jar(
                folder,
                name,
                Map.of("META-INF/services/x.Spi", services, "META-INF/LICENSE", license, "x/A.class", name));
    }

    @Test
    void refusesAJarWhoseBytesAreNotThoseItTellsOf() throws IOException {
        Dependency bad = TestJars.stored(folder, "bad", "x/A.txt", "right");
        byte[] bytes = Files.readAllBytes(bad.file());
        bytes[new String(bytes, ISO_8859_1).indexOf("right")] = 'l';
        Files.write(bad.file(), bytes);

        assertThatThrownBy(() -> build("one", List.of(bad)))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Dependency bad-1.jar is no readable jar.")
                .hasMessageContaining("x/A.txt")
                .hasMessageContaining("its bytes are not those that its size and checksum tell of");
    }

    @Test
    void leavesFilesOutAndSaysWhatOfEachJarIsIn() throws IOException {
        Dependency a = TestJars.jar(folder, "a", Map.of("x/A.txt", "AAAA", "x/Both.txt", "a", "docs/a", "a"));
        Dependency b = TestJars.jar(folder, "b", Map.of("x/Both.txt", "bb", "x/B.txt", "BB"));
        Files.writeString(folder.resolve("classes/notes.txt"), "own");
        LeftOut leftOut = new LeftOut(
                Map.of(a.file(), Set.of("x/Both.txt", "docs/a"), folder.resolve("classes"), Set.of("notes.txt")));

        DeploymentPackage built = build("one", List.of(a, b), leftOut);

        assertThat(TestJars.texts(built.zip()))
                .containsEntry("x/Both.txt", "bb")
                .doesNotContainKeys("docs/a", "docs/", "notes.txt");
        assertThat(built.facts()).doesNotContainKey("notes");
        assertThat(PackagedJar.of(built))
                .extracting(PackagedJar::name, PackagedJar::size, PackagedJar::origin)
                .containsExactly(
                        tuple("target/classes", 3L + 5L + "Manifest-Version: 1.0\r\n\r\n".length(), "target/classes"),
                        tuple("a-1.jar", 4L, "org.example:a:1"),
                        tuple("b-1.jar", 4L, "org.example:b:1"));
        assertThat(built.unzippedSize())
                .isEqualTo(PackagedJar.of(built).stream()
                        .mapToLong(PackagedJar::size)
                        .sum());
        assertThat(PackagedJar.of(built)).allMatch(jar -> jar.packedSize() > 0);
    }

    private DeploymentPackage build(String target, List<Dependency> dependencies) {
        return build(target, dependencies, LeftOut.NOTHING);
    }

    private DeploymentPackage build(String target, List<Dependency> dependencies, LeftOut leftOut) {
        PackageInput input = new PackageInput(
                "items",
                folder.resolve("classes"),
                dependencies,
                PackageInput.NO_TIMESTAMP,
                folder.resolve(target).resolve("items-lambda.jar"));
        TreeMap<String, byte[]> generated = new TreeMap<>(Map.of("generated/Index", "index".getBytes(UTF_8)));
        return Packager.build(input, () -> new Generated(generated, Map.of(), leftOut), new UberJar());
    }
}
