package dev.lambdamaven.plugin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class GoalsDocumentTest {

    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");
    private static final Path DOCUMENT = Path.of("../docs/goals.md");

    /** Run with {@code -Dgoals.write} to write the page anew. */
    @Test
    void theCommittedPageIsTheOneTheDescriptorGives() throws Exception {
        String rendered = GoalsDocument.of(DESCRIPTOR);
        if (System.getProperty("goals.write") != null) {
            Files.writeString(DOCUMENT, rendered);
        }

        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n"))
                .as(
                        "docs/goals.md; write it anew: mvn -pl lambda-maven-plugin test -Dtest=GoalsDocumentTest -Dgoals.write")
                .isEqualTo(rendered.replace("\r\n", "\n"));
    }

    @Test
    void everyGoalAndEveryParameterIsExplained() throws Exception {
        String rendered = GoalsDocument.of(DESCRIPTOR);

        assertThat(rendered)
                .contains("## lambda:deploy\n", "| `memorySize` | `lambda.memorySize` | `512` | Memory in MB");
        assertThat(rendered.lines().filter(line -> line.startsWith("| `") && line.endsWith("|  |")))
                .isEmpty();
    }
}
