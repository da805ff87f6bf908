package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ACCOUNT;
import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.layered;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static dev.lambdamaven.plugin.plan.Fixtures.with;
import static dev.lambdamaven.plugin.plan.Fixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LayerPlannerTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:layer:";
    private static final DeploymentPackage LAYERED = layered(ZIP, "jars-1");

    @Test
    void publishesTheLayerBeforeTheFunctionThatNamesIt() {
        assertThat(printed(ITEMS, LAYERED, Observed.nothing(ACCOUNT))).contains("""
                        role        + items-role may write the logs of this function
                        layer       + items-dependencies (the dependencies)
                        function    + items (java21""");
    }

    @Test
    void publishesAgainOnlyWhenTheDependenciesAreOthers() {
        Observed deployed = deployed(ITEMS, LAYERED);

        assertThat(printed(ITEMS, layered(zip("sha-2", "content-2"), "jars-1"), deployed))
                .isEqualTo("""
                        function    ~ code
                        function    ~ tags
                        version     + the next one
                        alias       ~ live 101 -> the new version""");
        assertThat(printed(ITEMS, layered(ZIP, "jars-2"), deployed)).isEqualTo("""
                        layer       + items-dependencies (new dependencies)
                        function    ~ layers items-dependencies:41 -> items-dependencies:new
                        version     + the next one
                        alias       ~ live 101 -> the new version""");
    }

    @Test
    void goesBackToAnOlderLayerWithoutPublishingIt() {
        Observed second = new AccountInMemory(deployed(ITEMS, LAYERED))
                .apply(Planner.plan(ITEMS, layered(ZIP, "jars-2"), deployed(ITEMS, LAYERED)));
        Observed both = second.with(List.of(version(42, "jars-2"), version(41, "jars-1")));

        assertThat(Planner.plan(ITEMS, LAYERED, both).steps())
                .hasExactlyElementsOfTypes(
                        Step.UpdateFunctionConfiguration.class,
                        ReleaseStep.PublishVersion.class,
                        ReleaseStep.UpdateAlias.class);
    }

    @Test
    void takesTheJarsOutOfTheCodeBeforeTheyComeAsALayer() {
        assertThat(Planner.plan(ITEMS, layered(zip("sha-2", "content-2"), "jars-1"), deployed(ITEMS, ZIP))
                        .steps())
                .hasExactlyElementsOfTypes(
                        Step.PublishLayerVersion.class,
                        Step.UpdateFunctionCode.class,
                        Step.UpdateFunctionConfiguration.class,
                        Step.TagFunction.class,
                        ReleaseStep.PublishVersion.class,
                        ReleaseStep.UpdateAlias.class);
    }

    @Test
    void takesTheLayerAwayBeforeItsJarsComeBackIntoTheCode() {
        Plan plan = Planner.plan(ITEMS, zip("sha-2", "content-2"), deployed(ITEMS, LAYERED));

        assertThat(plan.lines().get(0).toString()).isEqualTo("function    ~ layers items-dependencies:41 -> none");
        assertThat(plan.steps().get(1)).isInstanceOf(Step.UpdateFunctionCode.class);
    }

    @Test
    void changesTheCodeBeforeAnyLayerComes() {
        Plan plan =
                Planner.plan(with(ITEMS, List.of(ARN + "tracing:7")), zip("sha-2", "content-2"), deployed(ITEMS, ZIP));

        assertThat(plan.steps().get(0)).isInstanceOf(Step.UpdateFunctionCode.class);
        assertThat(plan.lines().get(1).toString()).isEqualTo("function    ~ layers none -> tracing:7");
    }

    @Test
    void keepsTheLayersOfOthersUnlessToldWhichToHave() {
        Observed traced = deployed(with(ITEMS, List.of(ARN + "tracing:7")), ZIP);

        assertThat(printed(ITEMS, LAYERED, traced))
                .contains("function    ~ layers tracing:7 -> items-dependencies:new, tracing:7");
        assertThat(printed(with(ITEMS, List.of(ARN + "tracing:8")), LAYERED, traced))
                .contains("function    ~ layers tracing:7 -> items-dependencies:new, tracing:8");
        assertThat(printed(with(ITEMS, List.of()), ZIP, traced)).contains("function    ~ layers tracing:7 -> none");
        assertThat(Planner.plan(ITEMS, ZIP, traced).isEmpty()).isTrue();
    }

    @Test
    void refusesALayerThatSomebodyElseMade() {
        Observed foreign = Observed.nothing(ACCOUNT)
                .with(List.of(new Observed.LayerVersion(ARN + "items-dependencies:1", "Made by hand")));

        assertThatThrownBy(() -> Planner.plan(ITEMS, LAYERED, foreign))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Layer items-dependencies exists and was not made by this plugin.

                          expected  a description that begins with lambda-maven-plugin

                          Take it over with -Dlambda.adopt, or do without a layer: -Dlambda.dependencyLayer=false""");
    }

    @Test
    void refusesASixthLayer() {
        DeploymentSpec five = with(
                ITEMS, IntStream.range(0, 5).mapToObj(i -> ARN + "l" + i + ":1").toList());

        assertThatThrownBy(() -> Planner.plan(five, LAYERED, Observed.nothing(ACCOUNT)))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("The function would have 6 layers, and Lambda allows 5.")
                .hasMessageContaining("-Dlambda.dependencyLayer=false");
        assertThat(Planner.plan(five, ZIP, Observed.nothing(ACCOUNT)).isEmpty()).isFalse();
    }

    private static Observed.LayerVersion version(int number, String digest) {
        return new Observed.LayerVersion(
                ARN + "items-dependencies:" + number, "lambda-maven-plugin items dependencies " + digest);
    }
}
