package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ACCOUNT;
import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Canary;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A new version gets a part of the requests before it gets all; what an interrupted canary leaves is taken away first. */
final class CanaryPlannerTest {

    private static final Observed RELEASED = deployed(ITEMS.withChecks(1), ZIP);
    private static final DeploymentSpec CHANGED = canary(Fixtures.items(1024, Map.of()), "10% for 5m");

    @Test
    void triesTheNewVersionBetweenItsChecksAndTheMoveOfTheAlias() {
        assertThat(printed(CHANGED, ZIP, RELEASED)).isEqualTo("""
                        function    ~ memorySize 512 -> 1024
                        version     + the next one
                        smoke         1 check on the new version
                        canary      ~ live 101 -> 101, and 10% -> the new version for 5m
                        canary        watched, and taken back when it fails more often than 101
                        alias       ~ live 101 -> the new version
                        smoke         1 check over HTTP""");
    }

    @Test
    void saysTheBound() {
        assertThat(printed(canary(Fixtures.items(1024, Map.of()), "2.50% for 90s, at most 0.1% errors"), ZIP, RELEASED))
                .contains(
                        "canary      ~ live 101 -> 101, and 2.5% -> the new version for 1m 30s",
                        "canary        watched, and taken back when more than 0.1% of its requests fail");
    }

    @Test
    void aFirstReleaseHasNoneAndSaysSo() {
        Observed nothing = Observed.nothing(ACCOUNT);

        assertThat(printed(CHANGED, ZIP, nothing)).doesNotContain("canary");
        assertThat(CanaryPlanner.note(CHANGED, nothing).orElseThrow())
                .isEqualTo(
                        "canary      none: a first release has no version before it that could serve the other requests");
        assertThat(CanaryPlanner.note(CHANGED, RELEASED)).isEmpty();
    }

    @Test
    void nothingIsTriedWhenNothingIsReleased() {
        assertThat(Planner.plan(canary(ITEMS, "10% for 5m"), ZIP, RELEASED).steps())
                .isEmpty();
    }

    @Test
    void takesAShareThatItFindsAwayEvenWhenNothingElseIsToDo() {
        Observed shared = with(RELEASED, Map.of("99", 0.1));

        assertThat(printed(ITEMS.withChecks(1), ZIP, shared))
                .isEqualTo("alias       ~ live 101, and all requests go there (10% went to 99)");
        assertThat(Planner.plan(ITEMS.withChecks(1), ZIP, shared).releases()).isFalse();
    }

    static Stream<Integer> momentsOfDeath() {
        return IntStream.rangeClosed(
                        0, Planner.plan(CHANGED, ZIP, RELEASED).steps().size())
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("momentsOfDeath")
    void convergesFromEveryMomentAtWhichABuildCanBeKilled(int steps) {
        List<Step> all = Planner.plan(CHANGED, ZIP, RELEASED).steps();
        Observed killed = new AccountInMemory(RELEASED).apply(new Plan(all.subList(0, steps)));

        Plan plan = Planner.plan(CHANGED, ZIP, killed);
        Observed after = new AccountInMemory(killed).apply(plan);

        assertThat(killed.alias().orElseThrow().weights().isEmpty())
                .isEqualTo(plan.steps().stream().noneMatch(CanaryStep.ClearWeights.class::isInstance));
        assertThat(after.alias().orElseThrow().weights()).isEmpty();
        assertThat(after.alias().orElseThrow().version()).isEqualTo("102");
        assertThat(Planner.plan(CHANGED, ZIP, after).steps()).isEmpty();
    }

    @Test
    void aReleaseWithoutACanaryAlsoTakesALeftShareAwayFirst() {
        List<Step> all = Planner.plan(CHANGED, ZIP, RELEASED).steps();
        Observed killed = new AccountInMemory(RELEASED).apply(new Plan(all.subList(0, 4)));

        assertThat(printed(Fixtures.items(1024, Map.of()).withChecks(1), ZIP, killed))
                .isEqualTo("""
                        alias       ~ live 101, and all requests go there (10% went to 102)
                        version       102, published by an earlier run
                        smoke         1 check on version 102
                        alias       ~ live 101 -> 102
                        smoke         1 check over HTTP""");
    }

    @Test
    void refusesWhereLambdaWouldNotShareRequestsBetweenTheTwoVersions() {
        DeploymentSpec otherRole = canary(
                new DeploymentSpec(
                        Fixtures.function(512, Map.of(), Optional.of("arn:aws:iam::123456789012:role/other")),
                        "live",
                        Optional.empty(),
                        false),
                "10% for 5m");

        assertThatThrownBy(() -> Planner.plan(otherRole, ZIP, RELEASED))
                .isInstanceOf(LambdaException.class)
                .hasMessageContainingAll(
                        "There can be no canary: this release changes the role of items",
                        "role  arn:aws:iam::123456789012:role/items-role -> arn:aws:iam::123456789012:role/other",
                        "mvn lambda:deploy -Dlambda.canary=");
    }

    @ParameterizedTest
    @CsvSource({
        // failed of requests of the new version and of the old one; bound; verdict
        "0/0 9/9, none, passes",
        "0/9 0/0, none, passes",
        "1/9 0/0, none, fails",
        "1/10 10/100, none, passes",
        "1/10 9/100, none, fails",
        "1/100 0/0, 1, passes",
        "1/99 0/0, 1, fails",
        "1/1000 9/9, 0, fails"
    })
    void failsOnlyAboveTheBoundOrAboveTheOldVersion(String seen, String bound, String verdict) {
        String[] numbers = seen.split("[ /]", 4);
        CanaryCounts counts =
                new CanaryCounts(counts("2", numbers[1], numbers[0]), counts("1", numbers[3], numbers[2]));
        String end = bound.equals("none") ? "" : ", at most " + bound + "% errors";

        assertThat(counts.fails(Canary.parse("10% for 5m" + end))).isEqualTo(verdict.equals("fails"));
    }

    private static CanaryCounts.Counts counts(String version, String requests, String failed) {
        return new CanaryCounts.Counts(version, Long.parseLong(requests), Long.parseLong(failed));
    }

    @Test
    void saysHowManyOfHowMany() {
        CanaryCounts counts = new CanaryCounts(new CanaryCounts.Counts("2", 3, 1), new CanaryCounts.Counts("1", 1, 0));

        assertThat(counts).hasToString("version 2 failed 1 of 3 requests, version 1 failed 0 of 1 request");
        assertThat(CanaryCounts.rate(counts.next())).isEqualTo("33%");
        assertThat(CanaryCounts.rate(new CanaryCounts.Counts("2", 3000, 1))).isEqualTo("0.03%");
        assertThat(CanaryCounts.rate(new CanaryCounts.Counts("2", 0, 0))).isEqualTo("0%");
    }

    private static DeploymentSpec canary(DeploymentSpec spec, String text) {
        return spec.with(spec.releasing().withCanary(Optional.of(Canary.parse(text))))
                .withChecks(1);
    }

    private static Observed with(Observed observed, Map<String, Double> weights) {
        return new Observed(
                observed.account(),
                observed.role(),
                observed.function(),
                observed.alias().map(alias -> CanaryInMemory.with(alias, weights)),
                observed.httpApi());
    }
}
