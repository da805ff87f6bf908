package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many calls of AWS a deployment costs: API Gateway takes ten a second of a whole account. */
@Timeout(60)
final class CallsTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        Duration none = Duration.ZERO;
        account = new TestAccount(folder, new Delays(none, none, none, none, none, none, none, false));
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void aDeploymentWithoutAChangeMakesEightReads() {
        deploy(account.code());
        account.proxy().newCalls();

        assertThat(deploy(account.code()).steps()).isEmpty();

        List<String> calls = account.proxy().newCalls();
        assertThat(calls).hasSize(8);
        assertThat(TestAccount.writes(calls)).isEmpty();
    }

    @Test
    void aReleaseOfNewCodeMakesFourteenCallsBesideItsChecks() throws IOException {
        deploy(account.code());
        Path classes = Files.createDirectories(folder.resolve("new/classes"));
        Files.copy(
                Path.of("target/test-classes")
                        .resolve(OtherFunction.class.getName().replace('.', '/') + ".class"),
                classes.resolve("Other.class"));
        DeploymentPackage code = TestAccount.code(classes, folder.resolve("new"));
        account.proxy().newCalls();

        assertThat(deploy(code).failed()).isEmpty();

        assertThat(account.proxy().newCalls()).hasSizeLessThanOrEqualTo(14);
    }

    private Deployment deploy(DeploymentPackage code) {
        return account.deployer().deploy(TestAccount.items(512), code);
    }
}
