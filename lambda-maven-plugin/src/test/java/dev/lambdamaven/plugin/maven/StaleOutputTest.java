package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleOutputTest {

    @TempDir
    Path folder;

    private Path java;
    private Path resource;
    private StaleOutput output;

    @BeforeEach
    void build() throws IOException {
        java = write("java/a/One.java");
        resource = write("resources/a/text.txt");
        for (String built :
                List.of("a/One.class", "a/One$Inner.class", "a/OneMore.class", "a/text.txt", "a/other.txt")) {
            write("classes/" + built);
        }
        output = new StaleOutput(
                List.of(folder.resolve("java"), folder.resolve("resources")), folder.resolve("classes"));
    }

    @Test
    void makesOldWhatWasBuiltOfChangedSources() throws IOException {
        output.mark(Set.of(java, resource, folder.resolve("elsewhere/b.txt")));

        assertThat(old()).containsExactlyInAnyOrder("One.class", "One$Inner.class", "text.txt");
    }

    @Test
    void deletesWhatWasBuiltOfDeletedSources() throws IOException {
        Files.delete(java);
        Files.delete(resource);

        output.mark(Set.of(java, resource));

        assertThat(folder.resolve("classes/a").toFile().list()).containsExactlyInAnyOrder("OneMore.class", "other.txt");
    }

    @Test
    void makesAllClassesOld() throws IOException {
        output.markAll();

        assertThat(old()).containsExactlyInAnyOrder("One.class", "One$Inner.class", "OneMore.class");
    }

    private List<String> old() throws IOException {
        return StaleOutput.files(folder.resolve("classes"))
                .filter(file -> file.toFile().lastModified() == 0)
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }
}
