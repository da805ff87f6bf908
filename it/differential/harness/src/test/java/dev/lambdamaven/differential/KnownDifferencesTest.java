package dev.lambdamaven.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnownDifferencesTest {

    private static final Difference OLD = new Difference("one", "status", "200", "500");
    private static final Difference NEW = new Difference("two", "body", "a", "(empty)");

    @Test
    void isWhatWasSaved(@TempDir Path folder) throws Exception {
        KnownDifferences known = new KnownDifferences(List.of(new KnownDifferences.Known("D-1", OLD)));

        known.save(folder.resolve("known.tsv"));

        assertThat(KnownDifferences.load(folder.resolve("known.tsv"))).isEqualTo(known);
    }

    @Test
    void keepsTheIdOfWhatStaysAndAsksForOneOfWhatIsNew() {
        KnownDifferences known = new KnownDifferences(List.of(new KnownDifferences.Known("D-1", OLD)));

        assertThat(known.renewed(List.of(new Difference("one", "status", "200", "404"), NEW))
                        .all())
                .extracting(KnownDifferences.Known::id)
                .containsExactly("D-1", "?");
    }

    @Test
    void findsTheRowsOfARuntime() {
        List<String> document = List.of(
                "| id | Where | Difference | Why |",
                "| D-1 | Jersey 3, RESTEasy 6 | a | b |",
                "| D-2 | Jersey 3 | a | b |");

        assertThat(DifferencesDocument.ids(document, "RESTEasy 6")).containsExactly("D-1");
        assertThat(DifferencesDocument.ids(document, "Jersey 3")).containsExactly("D-1", "D-2");
    }
}
