package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftOutTest {

    @TempDir
    private Path folder;

    @Test
    void aJarThatWasKeptWholeIsMadeAnewWithoutSomeFiles() throws IOException {
        Path jar = TestProject.jar(folder.resolve("repo/b.jar"), TestProject.entries("b/a.txt", "a", "b/b.txt", "b"));
        TestProject project = TestProject.in(folder).with(jar);
        project.file("A.class", "a");
        LeftOut one = new LeftOut(Map.of(jar, Set.of("b/a.txt")));
        LeftOut other = new LeftOut(Map.of(jar, Set.of("b/b.txt")));

        DeploymentPackage whole = build(project, LeftOut.NOTHING);

        assertThat(names(project)).containsExactly("b/a.txt", "b/b.txt");
        build(project, one);
        assertThat(names(project)).containsExactly("b/b.txt");
        build(project, other);
        assertThat(names(project)).containsExactly("b/a.txt");
        assertThat(build(project, LeftOut.NOTHING).codeSha256()).isEqualTo(whole.codeSha256());
    }

    private DeploymentPackage build(TestProject project, LeftOut leftOut) {
        PackageInput input = new PackageInput(
                "items",
                project.classes(),
                project.declared(),
                TestProject.TIMESTAMP,
                project.zip(),
                List.of(leftOut.toString()),
                CacheFolder.at(folder.resolve("cache"), InstantSource.system(), line -> {
                    throw new AssertionError(line);
                }));
        return Packager.build(input, () -> new Generated(new TreeMap<>(), Map.of(), leftOut));
    }

    private static List<String> names(TestProject project) throws IOException {
        try (ZipFile jar = new ZipFile(project.unpack("lib/b.jar").toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
