package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ACCOUNT;
import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.items;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static dev.lambdamaven.plugin.plan.Fixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlannerTest {

    @Test
    void createsEverythingInAnEmptyAccount() {
        assertThat(printed(ITEMS, ZIP, Observed.nothing(ACCOUNT))).isEqualTo("""
                        role        + items-role
                        role        + items-role may write the logs of this function
                        function    + items (java21, x86_64, 512 MB, 15 s, com.acme.LambdaHandler)
                        version     + the next one
                        alias       + live -> the new version
                        HTTP API    + items
                        permission  + the HTTP API may invoke live
                        integration + arn:aws:lambda:eu-west-1:123456789012:function:items:live
                        route       + ANY /{proxy+}
                        route       + ANY /
                        stage       + $default (auto-deploy)""");
    }

    @Test
    void changesNothingWhenAllIsAsWanted() {
        assertThat(Planner.plan(ITEMS, ZIP, deployed(ITEMS, ZIP)).steps()).isEmpty();
    }

    @Test
    void updatesOnlyTheMemoryWhenOnlyTheMemoryChanged() {
        assertThat(printed(items(1024, Map.of()), ZIP, deployed(ITEMS, ZIP))).isEqualTo("""
                        function    ~ memorySize 512 -> 1024
                        version     + the next one
                        alias       ~ live 100 -> the new version""".replace("100", "101"));
    }

    @Test
    void updatesOnlyTheCodeWhenOnlyTheZipChanged() {
        assertThat(printed(ITEMS, zip("sha-2", "content-2"), deployed(ITEMS, ZIP)))
                .isEqualTo("""
                        function    ~ code
                        function    ~ tags
                        version     + the next one
                        alias       ~ live 101 -> the new version""");
    }

    @Test
    void uploadsNothingWhenAnotherZlibDeflatedTheSameContent() {
        assertThat(Planner.plan(ITEMS, zip("sha-of-another-zlib", "content-1"), deployed(ITEMS, ZIP))
                        .steps())
                .isEmpty();
    }

    @Test
    void uploadsAgainWhenSomebodyElseUploadedAfterTheTagWasWritten() {
        Observed deployed = deployed(ITEMS, ZIP);
        Observed.Function function = deployed.function().orElseThrow();
        Observed.Release foreign =
                new Observed.Release("sha-x", "x86_64", function.code().settings());
        Observed changed = new Observed(
                ACCOUNT,
                deployed.role(),
                Optional.of(new Observed.Function(foreign, function.tags())),
                deployed.alias(),
                deployed.httpApi());

        assertThat(Planner.plan(ITEMS, ZIP, changed).steps()).hasAtLeastOneElementOfType(Step.UpdateFunctionCode.class);
    }

    @Test
    void neverPrintsTheValueOfAnEnvironmentVariable() {
        DeploymentSpec wanted = items(512, Map.of("TOKEN", "s3cr3t"));
        Observed observed = deployed(items(512, Map.of("TOKEN", "0ld", "OTHER", "k3pt")), ZIP);

        Plan plan = Planner.plan(wanted, ZIP, observed);

        assertThat(plan.lines().get(0).toString()).isEqualTo("function    ~ environment TOKEN changed");
        assertThat(plan + " " + observed + " " + wanted).doesNotContain("s3cr3t", "0ld", "k3pt");
    }

    @Test
    void keepsEnvironmentVariablesThatSomebodyElseSet() {
        Observed observed = deployed(items(512, Map.of("OTHER", "kept")), ZIP);

        Plan plan = Planner.plan(items(512, Map.of("MINE", "1")), ZIP, observed);

        assertThat(plan.steps())
                .filteredOn(Step.UpdateFunctionConfiguration.class::isInstance)
                .map(step ->
                        ((Step.UpdateFunctionConfiguration) step).settings().environment())
                .containsExactly(Map.of("OTHER", "kept", "MINE", "1"));
    }

    @Test
    void makesNoRoleWhenOneIsGiven() {
        String role = "arn:aws:iam::123456789012:role/team";
        DeploymentSpec wanted = new DeploymentSpec(
                Fixtures.function(512, Map.of(), Optional.of(role)), "live", Optional.empty(), false);

        List<PlanLine> lines =
                Planner.plan(wanted, ZIP, Observed.nothing(ACCOUNT)).lines();

        assertThat(lines).extracting(PlanLine::topic).doesNotContain("role");
    }

    @Test
    void refusesAFunctionThatSomebodyElseMade() {
        Observed deployed = deployed(ITEMS, ZIP);
        Observed foreign = new Observed(
                ACCOUNT,
                Optional.empty(),
                deployed.function().map(function -> new Observed.Function(function.code(), Map.of("team", "x"))),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> Planner.plan(ITEMS, ZIP, foreign))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Function items exists and was not made by this plugin.

                          expected  the tags managed-by=lambda-maven-plugin and lambda-maven-plugin:function=items

                          Take it over with -Dlambda.adopt, or choose another name.
                          Set it in the POM's <properties>: <lambda.functionName>items-api</lambda.functionName>
                          or for one run: -Dlambda.functionName=items-api""");
    }

    @Test
    void keepsTheRoleOfAFunctionWhenNoneIsNamed() {
        String role = "arn:aws:iam::123456789012:role/of-the-team";
        DeploymentSpec before = new DeploymentSpec(
                Fixtures.function(512, Map.of(), Optional.of(role)), "live", Optional.empty(), false);

        assertThat(Planner.plan(ITEMS, ZIP, deployed(before, ZIP)).steps()).isEmpty();
    }

    @Test
    void mayInvokeTheNewAliasBeforeAnyRouteLeadsThere() {
        DeploymentSpec blue = new DeploymentSpec(ITEMS.function(), "blue", Optional.empty(), false);
        Observed deployed = deployed(ITEMS, ZIP);
        Observed withoutBlue =
                new Observed(ACCOUNT, deployed.role(), deployed.function(), Optional.empty(), deployed.httpApi());

        assertThat(Planner.plan(blue, ZIP, withoutBlue).steps())
                .hasExactlyElementsOfTypes(
                        ReleaseStep.ResumeVersion.class,
                        ReleaseStep.CreateAlias.class,
                        HttpApiStep.AddPermission.class,
                        HttpApiStep.CreateIntegration.class,
                        HttpApiStep.UpdateRoute.class,
                        HttpApiStep.UpdateRoute.class);
    }

    @Test
    void adoptsAFunctionWhenAsked() {
        Observed deployed = deployed(ITEMS, ZIP);
        Observed foreign = new Observed(
                ACCOUNT,
                deployed.role(),
                deployed.function().map(function -> new Observed.Function(function.code(), Map.of("team", "x"))),
                deployed.alias(),
                deployed.httpApi());
        DeploymentSpec adopting = new DeploymentSpec(ITEMS.function(), "live", Optional.empty(), true);

        assertThat(Planner.plan(adopting, ZIP, foreign).steps()).hasExactlyElementsOfTypes(Step.TagFunction.class);
    }
}
