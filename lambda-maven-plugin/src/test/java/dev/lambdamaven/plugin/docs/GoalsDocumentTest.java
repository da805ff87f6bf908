package dev.lambdamaven.plugin.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoalsDocumentTest {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Path TRANSCRIPTS = Path.of("../docs/transcripts");
    private static final Path DOCUMENT = Path.of("../docs/goals.md");

    /** Run with {@code -Dgoals.write} to write the page anew. */
    @Test
    void theCommittedPageIsTheOneTheDescriptorGives() throws Exception {
        String rendered = GoalsDocument.of(DESCRIPTOR, TRANSCRIPTS);
        if (System.getProperty("goals.write") != null) {
            Files.writeString(DOCUMENT, rendered);
        }

        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as(
                        "docs/goals.md; write it anew: mvn -pl lambda-maven-plugin test -Dtest=GoalsDocumentTest -Dgoals.write")
                .isEqualTo(rendered.replace("\r\n", "\n"));
    }

    @Test
    void aGoalWithoutATranscriptIsRefused(@TempDir Path empty) {
        assertThatThrownBy(() -> GoalsDocument.of(DESCRIPTOR, empty))
                .hasMessage("lambda:compare-fast-path has no transcript in " + empty);
    }

    @Test
    void everyTranscriptIsShown() throws Exception {
        String rendered = GoalsDocument.of(DESCRIPTOR, TRANSCRIPTS);

        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            assertThat(files.map(file ->
                            "\n## lambda:" + file.getFileName().toString().replace(".txt", "\n")))
                    .isNotEmpty()
                    .allMatch(rendered::contains);
        }
    }

    @Test
    void everyGoalAndEveryParameterIsExplained() throws Exception {
        String rendered = GoalsDocument.of(DESCRIPTOR, TRANSCRIPTS);

        assertThat(rendered)
                .contains("## lambda:deploy\n", "| `memorySize` | `lambda.memorySize` | `512` | Memory in MB");
        assertThat(rendered.lines().filter(line -> line.startsWith("| `") && line.endsWith("|  |")))
                .isEmpty();
    }
}
