package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.fault.RecordedCall;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is sent again, and what is not: the journal of the local AWS is the judge. */
@Timeout(60)
final class PatienceTest {

    @TempDir
    private Path folder;

    private Optional<TestAccount> started = Optional.empty();

    @AfterEach
    void stopAws() {
        started.ifPresent(TestAccount::close);
    }

    @Test
    void whatIsRefusedForGoodIsSentOnce() throws IOException {
        TestAccount account = start(Delays.brief());
        account.aws().faults().set(List.of("CreateRole: deny"));
        deploy("items");
        account.aws().faults().set(List.of("CreateFunction: error 400"));
        deploy("items");
        account.aws().faults().set(List.of("CreateApi: deny"));
        deploy("items");

        assertThat(refused()).containsExactly("CreateRole 403", "CreateFunction 400", "CreateApi 403");
    }

    @Test
    void whatIsThrottledIsSentAgainNotBeforeTheTimeThatAwsSays() throws IOException {
        start(Delays.brief()).aws().faults().set(List.of("GetRole: throttle retry-after 1s", "*: throttle every 7"));

        assertThat(deploy("items").failed()).isEmpty();
        List<Instant> asked = account().aws().journal().calls().stream()
                .filter(call -> call.operation().equals("GetRole"))
                .map(RecordedCall::at)
                .toList();
        assertThat(Duration.between(asked.get(0), asked.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void chaosIsSurvived() throws IOException {
        start(Delays.brief()).aws().faults().set(List.of("chaos seed=42 rate=0.1"));

        Deployment deployment = deploy("items");

        assertThat(deployment.failed()).isEmpty();
        assertThat(account().aws().journal().calls())
                .anyMatch(call -> !call.fault().isEmpty());
        account().aws().faults().clear();
        assertThat(deploy("items").steps()).isEmpty();
    }

    private List<String> refused() {
        return account().aws().journal().calls().stream()
                .filter(call -> call.status() >= 400 && call.operation().startsWith("Create"))
                .filter(call -> !call.fault().isEmpty())
                .map(call -> call.operation() + " " + call.status())
                .toList();
    }

    private TestAccount start(Delays delays) throws IOException {
        started = Optional.of(new TestAccount(folder, delays));
        return account();
    }

    private TestAccount account() {
        return started.orElseThrow();
    }

    private Deployment deploy(String name) {
        AwsTarget target = AwsTarget.local(account().aws().endpoint(), "eu-west-1");
        FunctionSpec function = new FunctionSpec(
                name,
                TestAccount.handler(),
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of());
        return new Deployer(target, InstantSource.system(), line -> {})
                .deploy(
                        new DeploymentSpec(function, "live", Optional.empty(), false),
                        account().code());
    }
}
