package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.items;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Provenance;
import dev.lambdamaven.plugin.spec.Releasing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Versions cost storage, and Lambda keeps them for ever: the old ones go, but never one that somebody needs. */
final class KeptVersionsTest {

    private static final Provenance HERE = new Provenance(Optional.of("1a2b3c4"), "0.1.0");

    @Test
    void deletesWhatIsOlderThanTheNumberToKeep() {
        Observed fiveReleases = released(5, 0);

        assertThat(printed(spec(1024, 3), ZIP, fiveReleases)).endsWith("""
                        alias       ~ live 105 -> the new version
                        version     - 101
                        version     - 102
                        version     - 103""");
        assertThat(numbers(apply(spec(1024, 3), fiveReleases))).containsExactly("104", "105", "106");
    }

    @Test
    void keepsWhatAnotherAliasPointsAt() {
        Observed fiveReleases = released(5, 0);
        Observed.Function function = fiveReleases.function().orElseThrow();
        Observed pinned = new Observed(
                fiveReleases.account(),
                fiveReleases.role(),
                Optional.of(new Observed.Function(
                        function.code(), function.tags(), function.versions(), Set.of("102", "105"))),
                fiveReleases.alias(),
                fiveReleases.httpApi());

        assertThat(numbers(apply(spec(1024, 2), pinned))).containsExactly("102", "105", "106");
    }

    @Test
    void keepsTheVersionThatServedBefore() {
        Observed threeFailed = released(1, 3);

        assertThat(numbers(apply(spec(4096, 2), threeFailed))).containsExactly("101", "104", "105");
    }

    @Test
    void keepsAllWhenAskedTo() {
        assertThat(numbers(apply(spec(1024, 0), released(9, 0)))).hasSize(10);
    }

    @Test
    void refusesToKeepNoneToRollBackTo() {
        assertThatThrownBy(() -> spec(512, 1))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("<keepVersions> is 1")
                .hasMessageContaining("-Dlambda.keepVersions=5");
    }

    @Test
    void aVersionSaysWhereItComesFrom() {
        String description = HERE.description("0123456789abcdef");

        assertThat(description).isEqualTo("commit 1a2b3c4, content 0123456789abcdef, lambda-maven-plugin 0.1.0");
        assertThat(Provenance.in(description)).contains(HERE);
        assertThat(Provenance.in("release of Friday")).isEmpty();
    }

    private static DeploymentSpec spec(int memorySize, int keep) {
        return items(memorySize, Map.of()).with(new Releasing(0, keep, HERE));
    }

    /** After some releases, and some versions that were published and never released. */
    private static Observed released(int releases, int failures) {
        Observed observed = deployed(spec(128, 0), ZIP);
        for (int i = 1; i < releases; i++) {
            observed = apply(spec(128 + i, 0), observed);
        }
        for (int i = 0; i < failures; i++) {
            List<Step> steps = Planner.plan(spec(2048 + i, 0), ZIP, observed).steps();
            observed = new AccountInMemory(observed).apply(new Plan(steps.subList(0, 2)));
        }
        return observed;
    }

    private static Observed apply(DeploymentSpec wanted, Observed observed) {
        return new AccountInMemory(observed).apply(Planner.plan(wanted, ZIP, observed));
    }

    private static List<String> numbers(Observed observed) {
        return observed.function().orElseThrow().versions().stream()
                .map(Observed.Version::number)
                .toList();
    }
}
