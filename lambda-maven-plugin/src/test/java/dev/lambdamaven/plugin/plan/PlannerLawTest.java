package dev.lambdamaven.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.Observed.Alias;
import dev.lambdamaven.plugin.plan.Observed.Function;
import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Integration;
import dev.lambdamaven.plugin.plan.Observed.Release;
import dev.lambdamaven.plugin.plan.Observed.Route;
import dev.lambdamaven.plugin.plan.Observed.Stage;
import dev.lambdamaven.plugin.plan.Observed.Version;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Apply a plan, plan again, and the second plan is empty: from any state that an interrupted or foreign hand leaves. */
final class PlannerLawTest {

    private static final List<String> TRACING = List.of("arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7");

    static Stream<Integer> seeds() {
        return IntStream.range(0, 600).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainAfterApplyingFindsNothingToDo(int seed) {
        Random random = new Random(seed);
        DeploymentSpec wanted = spec(random).withChecks(random.nextInt(2) * 3);
        Observed damaged = damaged(random);
        Observed before = damaged.with(RandomSettings.surroundings(
                random, wanted.function().management(), damaged.function(), damaged.alias()));

        DeploymentPackage code =
                layered(random, Fixtures.zip("sha-" + random.nextInt(2), "content-" + random.nextInt(2)));

        Plan plan = Planner.plan(wanted, code, before);
        Observed after = new AccountInMemory(before).apply(plan);

        assertThat(Planner.plan(wanted, code, after).steps()).isEmpty();
    }

    private static DeploymentSpec spec(Random random) {
        DeploymentSpec items = RandomSettings.items(random, 128 * (1 + random.nextInt(3)), environment(random));
        return random.nextBoolean() ? items : Fixtures.with(items, random.nextBoolean() ? List.of() : TRACING);
    }

    private static DeploymentPackage layered(Random random, DeploymentPackage zip) {
        return random.nextBoolean() ? zip : Fixtures.layered(zip, "jars-" + random.nextInt(3));
    }

    private static Map<String, String> environment(Random random) {
        return random.nextBoolean() ? Map.of() : Map.of("LEVEL", "" + random.nextInt(2));
    }

    /** An account in which any part may be missing or changed. */
    private static Observed damaged(Random random) {
        Observed full = Fixtures.deployed(spec(random), layered(random, Fixtures.ZIP));
        Optional<Function> function =
                keep(random, full.function()).map(one -> random.nextInt(4) > 0 ? one : withFailedVersion(one));
        Optional<Alias> alias = function.isEmpty()
                ? Optional.empty()
                : keep(random, full.alias())
                        .map(one -> random.nextBoolean() ? one : damaged(random, one))
                        .map(one -> random.nextInt(4) > 0 ? one : atLatest(function.get(), one));
        return new Observed(
                        full.account(),
                        keep(random, full.role()),
                        function,
                        alias,
                        keep(random, full.httpApi()).map(api -> damaged(random, api)))
                .with(random.nextInt(4) > 0 ? full.layerVersions() : List.of());
    }

    /** A function whose newest version is of no use. */
    private static Function withFailedVersion(Function function) {
        return new Function(
                function.code(),
                function.tags(),
                List.of(new Version("101", function.code(), false), new Version("102", function.code(), true)),
                Set.of());
    }

    /** As somebody else makes an alias. */
    private static Alias atLatest(Function function, Alias alias) {
        return Fixtures.alias("$LATEST", function.code(), alias.invokers(), Optional.empty());
    }

    /** An alias without permissions, or behind, or whose release was interrupted. */
    private static Alias damaged(Random random, Alias alias) {
        Optional<Unfinished> unfinished =
                keep(random, Optional.of(random.nextInt(4) > 0 ? Fixtures.unfinished("99") : Fixtures.unfinished()));
        Release release = random.nextBoolean()
                ? alias.release()
                : new Release(
                        "sha-old",
                        alias.release().architecture(),
                        alias.release().settings());
        Alias damaged = Fixtures.alias(alias.version(), release, Set.of(), unfinished);
        return CanaryInMemory.with(damaged, random.nextBoolean() ? Map.of() : Map.of("99", 0.1));
    }

    private static HttpApi damaged(Random random, HttpApi api) {
        List<Integration> integrations = api.integrations().stream()
                .filter(one -> random.nextInt(4) > 0)
                .map(one -> random.nextBoolean() ? one : new Integration(one.id(), one.uri(), "1.0"))
                .toList();
        List<Route> routes = api.routes().stream()
                .filter(one -> random.nextInt(4) > 0)
                .map(one -> random.nextBoolean() ? one : new Route(one.id(), one.key(), "integrations/other"))
                .toList();
        Optional<Stage> stage = keep(random, Optional.of(new Stage(random.nextBoolean())));
        return new HttpApi(api.id(), api.endpoint(), integrations, routes, stage);
    }

    private static <T> Optional<T> keep(Random random, Optional<T> whole) {
        return random.nextInt(4) > 0 ? whole : Optional.empty();
    }
}
