package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another build finds in the cache, and what it must not find. */
class KeptBlocksTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private CacheFolder cache() {
        return TestProject.cache(folder.resolve("cache"));
    }

    private List<Path> blocks() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/v1/blocks"))) {
            return files.toList();
        }
    }

    @Test
    void keepsOneBlockForEachDependencyAndNoneForTheApplication() throws IOException {
        TestProject project = TestProject.items(folder);
        project.build(cache());
        project.file("app/Items.class", "changed");

        project.build(cache());

        assertThat(blocks()).hasSize(1);
    }

    /** A marked block shows in the zip that it was copied, not made again. */
    @Test
    void copiesWhatWasKeptInsteadOfMakingItAgain() throws IOException {
        TestProject project = TestProject.items(folder);
        project.build(cache());
        Path made = blocks().get(0);
        Path marked = TestProject.jar(folder.resolve("marked.jar"), TestProject.entries("marked", ""));
        TestProject.in(folder).with(marked).build(cache());
        Path other =
                blocks().stream().filter(file -> !file.equals(made)).findFirst().orElseThrow();
        Files.delete(made);
        Files.move(other, made);
        Files.delete(project.zip());

        project.build(cache());

        assertThat(new String(Files.readAllBytes(project.unpack("lib/b-2.0.jar")), UTF_8))
                .contains("marked");
    }

    @Test
    void makesAnotherBlockForAnotherContentAnotherDayOrLessOfIt() throws IOException {
        TestProject project = TestProject.items(folder);
        Path jar = project.dependencies().get(0);
        project.build(cache());
        Files.setLastModifiedTime(jar, LONG_AGO);
        project.build(cache());
        assertThat(blocks()).hasSize(1);

        TestProject.jar(jar, TestProject.entries("b/größe.txt", "other"));
        project.build(cache());
        assertThat(blocks()).hasSize(2);

        Packager.build(input(project, 24), () -> Generated.NOTHING);
        assertThat(blocks()).hasSize(3);

        Generated less = new Generated(new TreeMap<>(), Map.of(), new LeftOut(Map.of(jar, Set.of("b/größe.txt"))));
        Files.delete(project.zip());
        Packager.build(input(project, 24), () -> less);
        assertThat(blocks()).hasSize(4);
        assertThat(new String(Files.readAllBytes(project.unpack("lib/b-2.0.jar")), UTF_8))
                .doesNotContain("other");
    }

    private PackageInput input(TestProject project, int day) {
        return new PackageInput(
                "items",
                project.classes(),
                project.declared(),
                TestProject.TIMESTAMP.withDayOfMonth(day),
                project.zip(),
                List.of(),
                cache());
    }
}
