package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A version that Lambda could not make ready, as when SnapStart's snapshot fails: it never gets ready. */
@Timeout(60)
final class FailedVersionTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void releaseOneVersionAndFailAnother() throws Exception {
        account = new TestAccount(folder, Delays.brief());
        assertThat(deploy(256).failed()).isEmpty();
        account.aws().faults().set(List.of("PublishVersion: fails FunctionError"));
        assertThat(deploy(512).failed().orElseThrow().reason().getMessage())
                .contains("Lambda could not settle function items.", "(FunctionError)");
        account.aws().faults().clear();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void isDeletedAndPublishedAgain() throws Exception {
        Deployment next = deploy(512);

        assertThat(next.failed()).isEmpty();
        assertThat(next.steps())
                .containsExactly(
                        "version     - 2", "version     + the next one", "alias       ~ live 1 -> the new version");
        assertThat(next.version()).isEqualTo("3");
        assertThat(TestAccount.answer(next)).isEqualTo("512");
        assertThat(deploy(512).steps()).isEmpty();
    }

    @Test
    void isNothingToRollBackTo() {
        AwsTarget target = AwsTarget.local(account.endpoint(), "eu-west-1");
        try (AwsClients clients = AwsClients.open(target)) {
            Rollback toTheFailedOne = new Rollback("items", "live", Optional.of("2"), false);

            assertThatThrownBy(() -> toTheFailedOne.run(clients, false, line -> {}))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("Version 2 of items is Failed, so the alias is not moved to it.")
                    .hasMessageContaining("(FunctionError)")
                    .hasMessageContaining("-Dlambda.toVersion=13");
        }
        assertThat(account.call("GET", "/2015-03-31/functions/items/aliases/live", ""))
                .contains("\"FunctionVersion\":\"1\"");
    }

    private Deployment deploy(int memorySize) {
        FunctionOptions snapshot = new FunctionOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Logging.UNSET,
                Connections.UNSET);
        FunctionSpec function = TestAccount.function(memorySize, Map.of()).with(snapshot, Management.UNSET);
        return account.deployer().deploy(new DeploymentSpec(function, "live", Optional.empty(), false), account.code());
    }
}
