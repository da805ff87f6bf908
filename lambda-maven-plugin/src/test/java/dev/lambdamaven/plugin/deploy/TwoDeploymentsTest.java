package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two builds deploy one function at once, and differ in what they want of it. */
@Timeout(60)
final class TwoDeploymentsTest {

    /** Fifty with {@code -Dlambda.test.interleavings=50}. */
    static Stream<Integer> seeds() {
        return IntStream.range(0, Integer.getInteger("lambda.test.interleavings", 3))
                .boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneServesAndNothingIsThereTwice(int seed, @TempDir Path folder) throws Exception {
        try (TestAccount account = new TestAccount(folder, Delays.brief());
                RecordingProxy second = RecordingProxy.before(account.endpoint())) {
            prepare(account, seed % 3);
            Turns turns = new Turns(seed);
            account.proxy().beforeEach(() -> turns.take(0));
            second.beforeEach(() -> turns.take(1));

            List<Deployment> both = both(account, second, account.code());

            assertThat(both).anyMatch(one -> one.failed().isEmpty());
            assertThat(both).allSatisfy(one -> assertThat(conflict(one)).isTrue());
            Deployment winner = both.stream()
                    .filter(one -> one.failed().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(TestAccount.answer(winner)).isIn("512", "1024");
            assertThat(account.rival().deploy(items(512), account.code()).failed())
                    .isEmpty();
            assertThat(AccountState.of(target(account.proxy()), items(512)).lines())
                    .contains("HTTP APIs: 1")
                    .filteredOn(line -> line.startsWith("integration: "))
                    .hasSize(1);
            assertThat(account.rival().deploy(items(512), account.code()).steps())
                    .isEmpty();
        }
    }

    /** Nothing is there, or all of it, or a part. */
    private static void prepare(TestAccount account, int start) {
        if (start > 0) {
            account.deploy(128);
        }
        if (start == 2) {
            takeTheApiApart(account);
        }
    }

    /** As a deployment leaves it that was killed before it made the integration. */
    private static void takeTheApiApart(TestAccount account) {
        String api = "/v2/apis/" + one(account, "/v2/apis", "apiId");
        for (int routes = 0; routes < HttpSpec.OWN_ROUTES.size(); routes++) {
            account.gateway("DELETE", api + "/routes/" + one(account, api + "/routes", "routeId"), "");
        }
        account.gateway("DELETE", api + "/integrations/" + one(account, api + "/integrations", "integrationId"), "");
    }

    private static String one(TestAccount account, String path, String id) {
        return account.gateway("GET", path, "").replaceFirst("(?s).*?\"" + id + "\":\"([^\"]+)\".*", "$1");
    }

    private static List<Deployment> both(TestAccount account, RecordingProxy second, DeploymentPackage code) {
        Executor threads = work -> new Thread(work).start();
        CompletableFuture<Deployment> one =
                CompletableFuture.supplyAsync(() -> deploy(account.proxy(), items(512), code), threads);
        CompletableFuture<Deployment> other =
                CompletableFuture.supplyAsync(() -> deploy(second, items(1024), code), threads);
        return List.of(one.join(), other.join());
    }

    private static Deployment deploy(RecordingProxy proxy, DeploymentSpec wanted, DeploymentPackage code) {
        return new Deployer(target(proxy), InstantSource.system(), line -> {}).deploy(wanted, code);
    }

    /** One that failed says that there was another one, and not something that nobody can understand. */
    private static boolean conflict(Deployment deployment) {
        return deployment
                .failed()
                .map(failed -> failed.reason().problem())
                .map(problem -> problem.contains("nother deployment"))
                .orElse(true);
    }

    private static DeploymentSpec items(int memorySize) {
        return new DeploymentSpec(TestAccount.function(memorySize, Map.of()), "live", Optional.empty(), false);
    }

    private static AwsTarget target(RecordingProxy proxy) {
        return AwsTarget.local(proxy.endpoint(), "eu-west-1");
    }
}
