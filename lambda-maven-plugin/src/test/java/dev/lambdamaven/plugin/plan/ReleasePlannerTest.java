package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ACCOUNT;
import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.items;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version is checked before the alias points at it, and again over HTTP afterwards. */
final class ReleasePlannerTest {

    private static final DeploymentSpec CHECKED = ITEMS.withChecks(3);

    @Test
    void aFirstReleaseMakesAliasAndApiOnlyAfterTheVersionWasChecked() {
        assertThat(printed(CHECKED, ZIP, Observed.nothing(ACCOUNT)).lines())
                .containsSubsequence(
                        "version     + the next one",
                        "smoke         3 checks on the new version",
                        "alias       + live -> the new version",
                        "HTTP API    + items",
                        "stage       + $default (auto-deploy)",
                        "smoke         3 checks over HTTP");
    }

    @Test
    void aChangeIsCheckedBeforeAndAfterTheAliasMoves() {
        assertThat(printed(items(1024, Map.of()).withChecks(1), ZIP, deployed(CHECKED, ZIP)))
                .isEqualTo("""
                        function    ~ memorySize 512 -> 1024
                        version     + the next one
                        smoke         1 check on the new version
                        alias       ~ live 101 -> the new version
                        smoke         1 check over HTTP""");
    }

    @Test
    void nothingIsCheckedWhenNothingIsReleased() {
        assertThat(Planner.plan(CHECKED, ZIP, deployed(CHECKED, ZIP)).steps()).isEmpty();
    }

    @Test
    void goesOnWithAVersionThatWasPublishedAndNotReleased() {
        Observed interrupted =
                after(deployed(CHECKED, ZIP), items(1024, Map.of()).withChecks(3), 2);

        assertThat(printed(items(1024, Map.of()).withChecks(3), ZIP, interrupted))
                .isEqualTo("""
                        version       102, published by an earlier run
                        smoke         3 checks on version 102
                        alias       ~ live 101 -> 102
                        smoke         3 checks over HTTP""");
    }

    @Test
    void deletesAVersionThatFailedInsteadOfGoingOnWithIt() {
        DeploymentSpec wanted = items(1024, Map.of()).withChecks(3);
        Observed interrupted = after(deployed(CHECKED, ZIP), wanted, 2);
        Observed.Function function = interrupted.function().orElseThrow();
        Observed failed = new Observed(
                interrupted.account(),
                interrupted.role(),
                Optional.of(new Observed.Function(
                        function.code(),
                        function.tags(),
                        List.of(function.versions().get(0), new Observed.Version("102", function.code(), true)),
                        function.aliased())),
                interrupted.alias(),
                interrupted.httpApi());

        assertThat(printed(wanted, ZIP, failed)).startsWith("""
                version     - 102
                version     + the next one
                smoke         3 checks on the new version
                """);
    }

    @Test
    void checksOverHttpWhatAnEarlierRunHasMovedTheAliasToAndNotChecked() {
        DeploymentSpec wanted = items(1024, Map.of()).withChecks(3);
        Observed interrupted = after(deployed(CHECKED, ZIP), wanted, 4);

        Plan plan = Planner.plan(wanted, ZIP, interrupted);

        assertThat(plan.lines())
                .extracting(PlanLine::toString)
                .containsExactly("smoke         3 checks over HTTP, which an earlier run has not finished");
        assertThat(plan.releases()).isFalse();
        assertThat(((ReleaseStep.SmokeUrl) plan.steps().get(0)).unfinished().before())
                .contains("101");
    }

    @Test
    void goesBackPastAVersionThatWasNeverCheckedOverHttp() {
        Observed interrupted =
                after(deployed(CHECKED, ZIP), items(1024, Map.of()).withChecks(3), 4);

        List<Step> steps = Planner.plan(items(2048, Map.of()).withChecks(3), ZIP, interrupted)
                .steps();

        assertThat(((ReleaseStep.SmokeUrl) steps.get(steps.size() - 1)).unfinished())
                .isEqualTo(Fixtures.unfinished("101"));
        assertThat(steps).hasAtLeastOneElementOfType(ReleaseStep.UpdateAlias.class);
    }

    @Test
    void aReleaseWithoutChecksLeavesNoneToBeMade() {
        Observed released = deployed(ITEMS, ZIP);

        assertThat(released.alias().orElseThrow().unfinished()).isEmpty();
        assertThat(Planner.plan(CHECKED, ZIP, released).steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "production, call Bob", "lambda-maven-plugin: not checked over HTTP yet, version before: x"})
    void takesNoOtherDescriptionOfAnAliasForItsOwn(String description) {
        assertThat(Unfinished.in(description)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 99})
    void readsItsOwnDescriptionBack(int count) {
        Unfinished unfinished = new Unfinished(new VersionsBefore(IntStream.range(0, count)
                .mapToObj(number -> "" + (123_456_789 - number))
                .toList()));

        assertThat(Unfinished.in(unfinished.description())).contains(unfinished);
        assertThat(unfinished.description().length()).isLessThanOrEqualTo(256);
    }

    /** The account after the first steps of a plan, when the build was killed then. */
    private static Observed after(Observed before, DeploymentSpec wanted, int steps) {
        List<Step> all = Planner.plan(wanted, ZIP, before).steps();
        return new AccountInMemory(before).apply(new Plan(all.subList(0, steps)));
    }
}
