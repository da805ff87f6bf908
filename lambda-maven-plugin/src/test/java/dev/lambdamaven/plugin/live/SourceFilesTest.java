package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("One.java"), "one");
        Files.setLastModifiedTime(file, FileTime.from(NOON));
    }

    @Test
    void tellsWhatWasMadeChangedAndDeleted() throws IOException {
        SourceFiles.Snapshot before =
                sources(NOON.plusSeconds(60)).since(SourceFiles.Snapshot.EMPTY).snapshot();
        assertThat(changed(before, 61)).isEmpty();

        Path made = Files.writeString(folder.resolve("made.txt"), "");
        Files.writeString(file, "two words");
        assertThat(changed(before, 62)).containsExactlyInAnyOrder(made, file);

        Files.delete(file);
        assertThat(changed(before, 62)).containsExactlyInAnyOrder(made, file);
    }

    @Test
    void seesAnEditWithinOneTickOfTheFileSystemsClock() throws IOException {
        SourceFiles.Snapshot before =
                sources(NOON).since(SourceFiles.Snapshot.EMPTY).snapshot();
        assertThat(changed(before, 0)).isEmpty();

        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.from(NOON));

        assertThat(changed(before, 0)).containsExactly(file);
        assertThat(changed(before, 3600)).containsExactly(file);
    }

    @Test
    void forgetsTheContentOfAFileWhenTheTickIsOver() throws IOException {
        SourceFiles.Snapshot settled =
                sources(NOON.plusSeconds(3)).since(SourceFiles.Snapshot.EMPTY).snapshot();

        assertThat(settled.files().values()).extracting(Stamp::digest).containsExactly("");
    }

    @Test
    void looksPastWhatIsNoSource() throws IOException {
        SourceFiles.Snapshot before =
                sources(NOON).since(SourceFiles.Snapshot.EMPTY).snapshot();

        for (String name :
                List.of("target/x.class", ".git/HEAD", "a/.One.java.swp", "a/One.java~", "a/.#One.java", "4913")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve(name).getParent())
                            .resolve(folder.resolve(name).getFileName()),
                    "");
        }
        assertThat(changed(before, 0)).isEmpty();

        Path hidden = Files.writeString(folder.resolve(".hidden"), "a resource may be called so");
        assertThat(changed(before, 0)).containsExactly(hidden);
    }

    @Test
    void doesNotKnowWhatWasWrittenSinceTheBuildBegan() throws IOException {
        Path later = Files.writeString(folder.resolve("later.txt"), "");
        Files.setLastModifiedTime(later, FileTime.from(NOON.plusSeconds(1)));

        SourceFiles.Snapshot built = sources(NOON.plusSeconds(2)).before(NOON.plusSeconds(1));

        assertThat(changed(built, 2)).containsExactly(later);
    }

    @Test
    void takesARootThatIsNotThereForOneThatMayCome() throws IOException {
        SourceFiles sources =
                new SourceFiles(List.of(folder.resolve("none"), folder.resolve(".env")), Set.of(), () -> NOON);
        SourceFiles.Snapshot before = sources.since(SourceFiles.Snapshot.EMPTY).snapshot();
        assertThat(before.files()).isEmpty();

        Path variables = Files.writeString(folder.resolve(".env"), "A=b");
        assertThat(sources.since(before).changed()).containsExactly(variables);
    }

    private Set<Path> changed(SourceFiles.Snapshot before, int seconds) {
        return sources(NOON.plusSeconds(seconds)).since(before).changed();
    }

    private SourceFiles sources(Instant now) {
        InstantSource clock = () -> now;
        return new SourceFiles(List.of(folder), Set.of(folder.resolve("target")), clock);
    }
}
