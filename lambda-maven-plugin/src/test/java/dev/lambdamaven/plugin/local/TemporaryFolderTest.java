package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TemporaryFolderTest {

    @TempDir
    private Path parent;

    @Test
    void removesWhatAKilledBuildLeftButNotWhatALivingOneUses() throws IOException {
        Path orphan = Files.createDirectories(parent.resolve("local-999999999999-1/code/7"));
        Path log = Files.createFile(parent.resolve("items.log"));
        try (TemporaryFolder living = TemporaryFolder.in(parent);
                TemporaryFolder other = TemporaryFolder.in(parent)) {

            assertThat(parent).isDirectoryContaining(living.path()::equals).isDirectoryContaining(other.path()::equals);
            assertThat(orphan).doesNotExist();
            assertThat(log).exists();
        }
        assertThat(parent)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("local-"));
    }

    @Test
    void startsBesideAnOrphanThatCannotBeRemoved() throws IOException {
        Path orphan = deep(parent.resolve("local-999999999999-1"));
        Path within = orphan.resolve("within");
        Path root = parent.resolve("outside");
        deep(root);
        Files.move(root, within);

        try (TemporaryFolder living = TemporaryFolder.in(parent)) {
            assertThat(living.path()).exists();
            assertThat(orphan).exists();
        } finally {
            Files.move(within, root);
        }
    }

    /** Two of them in each other have a path that is longer than the system takes. */
    private static Path deep(Path root) throws IOException {
        return Files.createDirectories(root.resolve(("x".repeat(200) + "/").repeat(14)));
    }
}
