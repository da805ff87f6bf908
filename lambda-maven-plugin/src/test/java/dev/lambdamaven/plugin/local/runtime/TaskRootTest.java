package dev.lambdamaven.plugin.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runtime client finds where, which is all that a class loader knows of layers. */
class TaskRootTest {

    @TempDir
    Path folder;

    private Path code;

    @BeforeEach
    void unpackCode() throws IOException {
        code = folder.resolve("code");
        file("code/app/Handler.class", "own");
        file("code/lib/zebra.jar", "own");
    }

    @Test
    void isTheCodeItselfWithoutLayers() {
        assertThat(root(List.of())).isEqualTo(code);
    }

    @Test
    void putsTheJarsOfLayersBehindThoseOfTheCode() throws IOException {
        file("one/java/lib/a.jar", "one");
        file("one/java/lib/notes.txt", "one");
        file("one/lib/b.jar", "one");

        Path root = root(List.of(folder.resolve("one")));

        assertThat(names(root.resolve("lib"))).containsExactly("zebra.jar", "~opt-a.jar");
        assertThat(root.resolve("app/Handler.class")).hasContent("own");
    }

    @Test
    void keepsTheFileOfTheLaterLayerWhereTwoHaveOneName() throws IOException {
        file("one/java/lib/a.jar", "one");
        file("two/java/lib/a.jar", "two");

        Path root = root(List.of(folder.resolve("one"), folder.resolve("two")));

        assertThat(root.resolve("lib/~opt-a.jar")).hasContent("two");
    }

    @Test
    void sortsLayersBehindAnyName() throws IOException {
        file("code/lib/~~last.jar", "own");
        file("one/java/lib/a.jar", "one");

        assertThat(names(root(List.of(folder.resolve("one"))).resolve("lib")))
                .containsExactly("zebra.jar", "~~last.jar", "~~last.jar~opt-a.jar");
    }

    @Test
    void deletesTheLinksAndNotWhatTheyLeadTo() throws IOException {
        file("one/java/lib/a.jar", "one");
        Path root = root(List.of(folder.resolve("one")));

        TaskRoot.delete(root);
        TaskRoot.delete(root);

        assertThat(root).doesNotExist();
        assertThat(code.resolve("app/Handler.class")).exists();
        assertThat(folder.resolve("one/java/lib/a.jar")).exists();
    }

    private Path root(List<Path> layers) {
        return TaskRoot.of(
                new FunctionSetup.Program("java21", "app.Handler", code, layers), folder.resolve("environment/task"));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
