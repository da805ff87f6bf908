package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import dev.lambdamaven.plugin.spec.Layers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of each noun; a test varies what matters to it. */
final class Fixtures {

    static final Account ACCOUNT = new Account("123456789012", "eu-west-1", "aws");
    static final DeploymentPackage ZIP = zip("sha-1", "content-1");
    static final DeploymentSpec ITEMS = items(512, Map.of());

    private Fixtures() {}

    static DeploymentPackage zip(String codeSha256, String contentDigest) {
        return new DeploymentPackage(
                Path.of("items-lambda.zip"), 42, 84, 3, codeSha256, contentDigest, false, Map.of());
    }

    /** The same zip beside a layer of that content. */
    static DeploymentPackage layered(DeploymentPackage zip, String contentDigest) {
        return zip.with(new LayerPackage(Path.of("items-layer.zip"), 4200, 8400, contentDigest, List.of(), false));
    }

    /** The same, with layers of others. */
    static DeploymentSpec with(DeploymentSpec items, List<String> layers) {
        return items.with(new Layers(Optional.of(layers)));
    }

    static DeploymentSpec items(int memorySize, Map<String, String> environment) {
        return new DeploymentSpec(function(memorySize, environment, Optional.empty()), "live", Optional.empty(), false);
    }

    static FunctionSpec function(int memorySize, Map<String, String> environment, Optional<String> role) {
        return new FunctionSpec(
                "items",
                "com.acme.LambdaHandler",
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                memorySize,
                Duration.ofSeconds(15),
                role,
                environment);
    }

    /** The account after a first deployment. */
    static Observed deployed(DeploymentSpec wanted, DeploymentPackage code) {
        Observed nothing = Observed.nothing(ACCOUNT);
        return new AccountInMemory(nothing).apply(Planner.plan(wanted, code, nothing));
    }

    /** An alias without a URL for everybody. */
    static Observed.Alias alias(
            String version, Observed.Release release, Set<String> invokers, Optional<Unfinished> unfinished) {
        return described(
                version,
                release,
                invokers,
                unfinished.map(Unfinished::description).orElse(""));
    }

    static Observed.Alias described(
            String version, Observed.Release release, Set<String> invokers, String description) {
        return new Observed.Alias(version, release, invokers, description, Set.of(), Map.of(), "revision");
    }

    /** A release that is not finished. */
    static Unfinished unfinished(String... before) {
        return new Unfinished(new VersionsBefore(List.of(before)));
    }

    static String printed(DeploymentSpec wanted, DeploymentPackage code, Observed observed) {
        return String.join(
                "\n",
                Planner.plan(wanted, code, observed).lines().stream()
                        .map(PlanLine::toString)
                        .toList());
    }
}
