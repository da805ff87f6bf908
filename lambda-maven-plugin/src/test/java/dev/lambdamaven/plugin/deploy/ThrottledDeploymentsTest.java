package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many functions at once, as {@code mvn -T4} deploys the modules of a reactor, at the rates that AWS documents. */
@Timeout(180)
final class ThrottledDeploymentsTest {

    private static final int THREADS = 4;

    private static final int OTHERS = 16;

    /** Ten with {@code -Dlambda.test.throttled=10}. */
    private static final int FUNCTIONS = Integer.getInteger("lambda.test.throttled", 5);

    @TempDir
    private Path folder;

    @Test
    void allSucceedAndNothingIsThereTwice() throws Exception {
        try (TestAccount account = new TestAccount(folder, Delays.realistic())) {
            CompletableFuture<Void> created = new CompletableFuture<>();
            account.proxy().beforeNext("POST /v2/apis", () -> created.complete(null));
            CompletableFuture<List<Deployment>> all = CompletableFuture.supplyAsync(() -> deployAll(account));
            CompletableFuture.anyOf(created, all).join();
            useUp(account, all);

            assertThat(all.join())
                    .hasSize(FUNCTIONS)
                    .allSatisfy(one -> assertThat(one.failed()).isEmpty());
            List<RecordedCall> calls = account.aws().journal().calls();
            assertThat(calls).anyMatch(ThrottledDeploymentsTest::throttled);
            for (String creates :
                    List.of("CreateFunction", "CreateAlias", "CreateApi", "CreateIntegration", "CreateStage")) {
                assertThat(done(calls, creates)).as(creates).hasSize(FUNCTIONS);
            }
            assertThat(done(calls, "CreateRole")).hasSize(FUNCTIONS);
            assertThat(done(calls, "CreateRoute")).hasSize(2 * FUNCTIONS);
            assertThat(calls.stream().filter(ThrottledDeploymentsTest::refused))
                    .as("refusals other than of a role that Lambda does not know yet")
                    .allMatch(call -> call.operation().equals("CreateFunction"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PublishVersion: deny",
                "CreateAlias: error 400 always",
                "CreateIntegration: error 400 always",
                "CreateRoute: error 400 always"
            })
    void whatCannotSucceedIsSentOnce(String fault) throws Exception {
        try (TestAccount account = new TestAccount(folder, Delays.brief())) {
            account.aws().faults().set(List.of(fault));

            assertThat(account.deploy(512).failed()).isPresent();

            assertThat(account.aws().journal().operations())
                    .filteredOn(fault.replaceFirst(":.*", "")::equals)
                    .hasSize(1);
        }
    }

    private List<Deployment> deployAll(TestAccount account) {
        DeploymentPackage code = account.code();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<Deployment>> all = IntStream.range(0, FUNCTIONS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> deploy(account, "items-" + i, code), threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Somebody else's calls of API Gateway, until one of a deployment was one too many: of many threads, as one may be too slow. */
    private static void useUp(TestAccount account, CompletableFuture<?> all) {
        ExecutorService others = Executors.newFixedThreadPool(OTHERS);
        try {
            Stream.generate(() -> CompletableFuture.runAsync(() -> callUntilThrottled(account, all), others))
                    .limit(OTHERS)
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            others.shutdownNow();
        }
    }

    private static void callUntilThrottled(TestAccount account, CompletableFuture<?> all) {
        while (!all.isDone()
                && account.aws().journal().calls().stream().noneMatch(ThrottledDeploymentsTest::throttled)) {
            account.gateway("GET", "/v2/apis", "");
        }
    }

    private static boolean throttled(RecordedCall call) {
        return call.service().equals("apigateway")
                && call.status() == 429
                && !call.operation().equals("GetApis");
    }

    /** The first one goes through the proxy. */
    private static Deployment deploy(TestAccount account, String name, DeploymentPackage code) {
        URI endpoint = name.endsWith("-0") ? account.proxy().endpoint() : account.endpoint();
        DeploymentSpec wanted =
                new DeploymentSpec(TestAccount.function(name, 512, Map.of()), "live", Optional.empty(), false);
        return new Deployer(AwsTarget.local(endpoint, "eu-west-1"), InstantSource.system(), line -> {})
                .deploy(wanted, code);
    }

    private static List<RecordedCall> done(List<RecordedCall> calls, String operation) {
        return calls.stream()
                .filter(call -> call.operation().equals(operation) && call.status() / 100 == 2)
                .toList();
    }

    /** A throttled call has the journal's word for that. */
    private static boolean refused(RecordedCall call) {
        return (call.status() == 400 || call.status() == 403) && call.fault().isEmpty();
    }
}
