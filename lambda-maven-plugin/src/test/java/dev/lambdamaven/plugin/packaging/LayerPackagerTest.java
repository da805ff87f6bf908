package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LayerPackagerTest {

    @TempDir
    private Path folder;

    @Test
    void putsTheJarsWhereTheRuntimeLooksForThem() throws IOException {
        LayerPackage layer = build("one", List.of(jar("lib", "b", "1"), jar("lib", "a", "1")));

        try (ZipFile zip = new ZipFile(layer.zip().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("java/lib/a.jar", "java/lib/b.jar");
        }
        assertThat(layer.jars()).extracting(PackagedJar::name).containsExactly("java/lib/a.jar", "java/lib/b.jar");
    }

    @Test
    void keepsItsBytesUntilADependencyChanges() throws IOException {
        LayerPackage first = build("one", List.of(jar("lib", "a", "1"), jar("lib", "b", "1")));
        LayerPackage elsewhere = build("two", List.of(jar("other", "b", "1"), jar("other", "a", "1")));

        assertThat(first.zip()).hasSameBinaryContentAs(elsewhere.zip());
        assertThat(first.contentDigest()).isEqualTo(elsewhere.contentDigest());
        assertThat(build("two", List.of(path("other/b.jar"), path("other/a.jar")))
                        .unchanged())
                .isTrue();

        LayerPackage changed = build("two", List.of(jar("other", "b", "22"), path("other/a.jar")));
        assertThat(changed.unchanged()).isFalse();
        assertThat(changed.contentDigest()).isNotEqualTo(first.contentDigest());
    }

    @Test
    void leavesFilesOfItsJarsOut() throws IOException {
        Dependency a = jar("lib", "a", "1");
        LayerPackage whole = build("one", List.of(a));

        LayerPackager cutting = packager("one", List.of(a), "exclude entry");
        assertThat(cutting.unchanged()).isEmpty();
        LayerPackage cut = cutting.build(new LeftOut(Map.of(a.file(), Set.of("entry"))));

        assertThat(cut.unchanged()).isFalse();
        assertThat(cut.contentDigest()).isNotEqualTo(whole.contentDigest());
        assertThat(cut.jars()).singleElement().satisfies(jar -> {
            assertThat(jar.size()).isLessThan(whole.jars().get(0).size());
            assertThat(jar.origin()).isEqualTo("org.example:a:1");
        });
        assertThat(cutting.unchanged()).map(LayerPackage::jars).hasValue(cut.jars());
    }

    @Test
    void refusesTwoJarsOfOneName() throws IOException {
        List<Dependency> twice = List.of(jar("lib", "a", "1"), jar("other", "a", "2"));

        assertThatThrownBy(() -> build("one", twice))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Two jars would have the name java/lib/a.jar");
    }

    private LayerPackage build(String target, List<Dependency> dependencies) {
        return packager(target, dependencies, "").build(LeftOut.NOTHING);
    }

    private LayerPackager packager(String target, List<Dependency> dependencies, String setting) {
        Path zip = folder.resolve(target).resolve("items-layer.zip");
        return new LayerPackager(dependencies, zip, List.of(setting), CacheFolder.none());
    }

    private Dependency path(String name) {
        return new Dependency("org.example:x:1", folder.resolve(name));
    }

    private Dependency jar(String where, String name, String text) throws IOException {
        Path file = folder.resolve(where).resolve(name + ".jar");
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("entry"));
            zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return new Dependency("org.example:" + name + ":1", file);
    }
}
