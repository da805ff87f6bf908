package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ACCOUNT;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is printed of settings that most projects leave to AWS, and in which order they change. */
final class SettingsPlannerTest {

    private static final String SIGNING =
            "arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0";

    @Test
    void printsEachSettingWithItsOldAndItsNewValue() {
        Observed passThrough = deployed(items(options("", "PassThrough"), Management.UNSET), ZIP);

        assertThat(printed(items(options("", "Active"), Management.UNSET), ZIP, passThrough))
                .startsWith("role        + items-role may write the logs of this function, send traces\n"
                        + "function    ~ tracing PassThrough -> Active\nversion     + ");
    }

    @Test
    void leavesASettingAloneThatIsNotNamed() {
        Observed observed = deployed(items(options("Items", "Active"), tags("blue")), ZIP);

        assertThat(Planner.plan(items(FunctionOptions.UNSET, Management.UNSET), ZIP, observed)
                        .steps())
                .isEmpty();
    }

    @Test
    void changesADescriptionWithoutARelease() {
        Observed observed = deployed(items(options("Items", "Active"), Management.UNSET), ZIP);

        assertThat(printed(items(options("Things", "Active"), Management.UNSET), ZIP, observed))
                .isEqualTo("function    ~ description 'Items' -> 'Things'");
    }

    @Test
    void removesVariablesThatAreNotNamedWhenTheyAreToBeReplaced() {
        Observed observed = deployed(Fixtures.items(512, Map.of("KEPT", "1", "LEFT", "s3cr3t")), ZIP);
        Management replacing =
                new Management(EnvironmentMode.REPLACE, Map.of(), Capacity.UNSET, Optional.empty(), Optional.empty());
        DeploymentSpec wanted = new DeploymentSpec(
                Fixtures.function(512, Map.of("KEPT", "1"), Optional.empty()).with(FunctionOptions.UNSET, replacing),
                "live",
                Optional.empty(),
                false);

        assertThat(printed(wanted, ZIP, observed)).startsWith("function    ~ - environment LEFT\nversion     + ");
    }

    @Test
    void refusesVariablesThatTogetherWithThoseOfOthersAreTooMany() {
        Observed observed = deployed(Fixtures.items(512, Map.of("OTHERS", "s3cr3t".repeat(500))), ZIP);

        assertThatThrownBy(() -> Planner.plan(Fixtures.items(512, Map.of("OURS", "x".repeat(2000))), ZIP, observed))
                .hasMessageStartingWith(
                        "<environment> makes 5023 bytes of variables with those that are on the function")
                .message()
                .doesNotContain("s3cr3t");
    }

    @Test
    void printsTheTagsOfTheProjectWithTheirValuesAndKeepsThoseOfOthers() {
        Observed observed = deployed(items(FunctionOptions.UNSET, tags("blue")), ZIP);

        Plan plan = Planner.plan(items(FunctionOptions.UNSET, tags("red")), ZIP, observed);

        assertThat(plan.lines()).map(PlanLine::toString).containsExactly("function    ~ tag team blue -> red");
        assertThat(Planner.plan(items(FunctionOptions.UNSET, Management.UNSET), ZIP, observed)
                        .steps())
                .isEmpty();
    }

    @Test
    void asksForSignaturesBeforeItUploadsCode() {
        Observed observed = deployed(Fixtures.ITEMS, ZIP);
        Management signing =
                new Management(EnvironmentMode.MERGE, Map.of(), Capacity.UNSET, Optional.empty(), Optional.of(SIGNING));

        assertThat(printed(items(FunctionOptions.UNSET, signing), Fixtures.zip("sha-2", "content-2"), observed))
                .startsWith("function    ~ codeSigningConfigArn none -> " + SIGNING + "\nfunction    ~ code\n");
    }

    @Test
    void makesRoomBeforeTheChecksAndGivesProvisionsToWhatServes() {
        Observed observed = deployed(Fixtures.ITEMS, ZIP);

        assertThat(printed(items(FunctionOptions.UNSET, capacity(5, 2)), Fixtures.zip("sha-2", "content-2"), observed))
                .isEqualTo("""
                        function    ~ code
                        function    ~ tags
                        concurrency ~ reserved none -> 5
                        version     + the next one
                        alias       ~ live 101 -> the new version
                        concurrency ~ provisioned of live none -> 2""");
    }

    @Test
    void takesProvisionsAwayBeforeItStopsTheFunction() {
        Observed observed = deployed(Fixtures.ITEMS, ZIP)
                .with(new Surroundings(Optional.of(5), Optional.of(2), Optional.empty(), Optional.empty()));

        assertThat(printed(items(FunctionOptions.UNSET, capacity(0, 2)), Fixtures.zip("sha-2", "content-2"), observed))
                .isEqualTo("""
                        concurrency ~ provisioned of live 2 -> none
                        concurrency ~ reserved 5 -> 0 (nobody can call it)""");
    }

    @Test
    void makesTheLogGroupBeforeTheFunctionDoes() {
        Management around =
                new Management(EnvironmentMode.MERGE, Map.of(), Capacity.UNSET, Optional.of(14), Optional.empty());

        assertThat(printed(items(FunctionOptions.UNSET, around), ZIP, Observed.nothing(ACCOUNT)))
                .containsSubsequence(
                        "log group   + /aws/lambda/items",
                        "log group   ~ /aws/lambda/items keeps lines forever -> 14 days",
                        "function    + items");
    }

    private static DeploymentSpec items(FunctionOptions options, Management around) {
        return new DeploymentSpec(
                Fixtures.function(512, Map.of(), Optional.empty()).with(options, around),
                "live",
                Optional.empty(),
                false);
    }

    private static FunctionOptions options(String description, String tracing) {
        return new FunctionOptions(
                Optional.of(description),
                Optional.empty(),
                Optional.of(tracing),
                Optional.empty(),
                Logging.UNSET,
                Connections.UNSET);
    }

    private static Management tags(String team) {
        return new Management(
                EnvironmentMode.MERGE, Map.of("team", team), Capacity.UNSET, Optional.empty(), Optional.empty());
    }

    private static Management capacity(int reserved, int provisioned) {
        return new Management(
                EnvironmentMode.MERGE,
                Map.of(),
                new Capacity(Optional.of(reserved), Optional.of(provisioned)),
                Optional.empty(),
                Optional.empty());
    }
}
