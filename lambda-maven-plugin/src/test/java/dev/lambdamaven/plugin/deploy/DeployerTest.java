package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Management;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a deployment against a local AWS that takes as long as AWS does. */
@Timeout(60)
final class DeployerTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder);
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void createsEverythingOnceAndAnswersOverHttp() throws Exception {
        Deployment first = account.deploy(512);

        assertThat(first.failed()).isEmpty();
        assertThat(first.version()).isEqualTo("1");
        assertThat(TestAccount.answer(first)).isEqualTo("512");
        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .startsWith("CreateRole", "PutRolePolicy")
                .contains("POST /v2/apis", "POST /2015-03-31/functions/items/versions");
    }

    @Test
    void makesNoWriteCallWhenNothingChanged() {
        account.deploy(512);
        account.proxy().newCalls();
        account.log().clear();

        Deployment second = account.deploy(512);

        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
        assertThat(second.steps()).isEmpty();
        assertThat(account.log())
                .contains("  unchanged   nothing to do: code and configuration match version 1, alias live");
    }

    @Test
    void changesOnlyTheMemoryAndServesItAtOnce() throws Exception {
        account.deploy(512);
        account.proxy().newCalls();

        Deployment second = account.deploy(1024);

        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .containsExactly(
                        "PUT /2015-03-31/functions/items/configuration",
                        "POST /2015-03-31/functions/items/versions",
                        "PUT /2015-03-31/functions/items/aliases/live");
        assertThat(TestAccount.answer(second)).isEqualTo("1024");
    }

    @Test
    void aDryRunPrintsThePlanAndChangesNothing() throws Exception {
        List<String> planned = account.deployer().plan(TestAccount.items(512), account.code()).lines().stream()
                .map(Object::toString)
                .toList();

        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
        assertThat(account.deploy(512).steps()).isEqualTo(planned);
    }

    @Test
    void writesDownTheStepThatWasRefusedButNoSecret() throws Exception {
        String signing = "arn:aws:lambda:eu-west-1:000000000000:code-signing-config:csc-0123456789abcdef0";
        FunctionSpec unsignable = TestAccount.function(512, Map.of("TOKEN", "s3cr3t"))
                .with(
                        FunctionOptions.UNSET,
                        new Management(
                                EnvironmentMode.MERGE,
                                Map.of(),
                                Capacity.UNSET,
                                Optional.empty(),
                                Optional.of(signing)));

        Deployment failed = account.deployer()
                .deploy(new DeploymentSpec(unsignable, "live", Optional.empty(), false), account.code());
        Path file = folder.resolve("deployment.json");
        new DeploymentFile(file).write(failed);

        assertThat(failed.failed()).isPresent();
        assertThat(Files.readString(file))
                .contains("\"step\" : \"function    + items (java21, x86_64, 512 MB, 15 s, " + TestAccount.handler()
                        + ")\"")
                .contains("The code signing configuration cannot be found.")
                .doesNotContain("s3cr3t");
        assertThat(new DeploymentFile(file).url()).isEmpty();
    }
}
