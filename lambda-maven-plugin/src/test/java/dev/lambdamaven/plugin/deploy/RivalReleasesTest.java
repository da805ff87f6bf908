package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two deployments of one function at once: the later one moves the alias while the checks of the other run. */
@Timeout(60)
final class RivalReleasesTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void releaseOnce() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        assertThat(deploy(MoodyFunction.GOOD, gate()).failed()).isEmpty();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void theOneThatFailsDoesNotTakeBackWhatTheOtherReleased() throws Exception {
        Deployment failed = deploy("better", new Around(() -> deploy("best", gate()), () -> {}));

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "Smoke checks were answered by version 3, not by version 2.",
                        "no: alias live was moved to version 3 meanwhile, by another deployment");
        assertThat(failed.version()).isEqualTo("3");
        assertThat(TestAccount.answer(failed)).isEqualTo("good 3");
    }

    @Test
    void theOneWhoseCodeWasReplacedPublishesNoVersionOfTheOther() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Path classes = Files.createDirectories(elsewhere.resolve("classes"));
        Files.writeString(classes.resolve("other.txt"), "other code");
        DeploymentPackage other = TestAccount.code(classes, elsewhere);
        account.proxy()
                .beforeNext(
                        "POST /2015-03-31/functions/rivals/versions",
                        () -> account.rival().deploy(MoodyReleases.named("rivals", "best"), other));

        Deployment failed = deploy("better", gate());

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "Another deployment has changed the code of rivals meanwhile, so no version was published.",
                        "AWS says  CodeSHA256 (" + account.code().codeSha256()
                                + ") is different from current CodeSHA256 in" + " $LATEST (" + other.codeSha256()
                                + ").");
        assertThat(account.rival()
                        .deploy(MoodyReleases.named("rivals", "best"), other)
                        .steps())
                .isEmpty();
    }

    @Test
    void theOneWhoseConfigurationWasChangedPublishesNoVersionOfTheOther() {
        account.proxy()
                .beforeNext(
                        "POST /2015-03-31/functions/rivals/versions",
                        () -> account.rival().deploy(MoodyReleases.named("rivals", "best"), account.code()));

        Deployment failed = deploy("better", gate());

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "Another deployment has changed rivals meanwhile, so no version was published.",
                        "AWS says  The Revision Id provided does not match the latest Revision Id.");
    }

    @Test
    void theOneWhoseFunctionWasOnlyTouchedPublishesIt() throws Exception {
        account.proxy()
                .beforeNext(
                        "POST /2015-03-31/functions/rivals/versions",
                        () -> account.call("PUT", "/2015-03-31/functions/rivals/configuration", "{}"));

        Deployment passed = deploy("better", gate());

        assertThat(passed.failed()).isEmpty();
        assertThat(TestAccount.answer(passed)).isEqualTo("good 2");
    }

    @Test
    void theOneThatPassesDoesNotCallTheOtherFinished() throws Exception {
        Deployment passed = deploy(
                "better",
                new Around(
                        () -> {},
                        () -> assertThatThrownBy(() -> deploy("best", Killed.afterTheAliasMoved()))
                                .isInstanceOf(Killed.class)));

        assertThat(passed.version()).isEqualTo("3");
        assertThat(account.log())
                .contains("  smoke       alias live was moved to version 3 meanwhile, by another deployment");
        assertThat(deploy("best", gate()).steps())
                .containsExactly("smoke         2 checks over HTTP, which an earlier run has not finished");
    }

    @Test
    void anErrorInTheChecksTakesTheVersionBack() throws Exception {
        Deployment failed = deploy(
                "better",
                new Around(
                        () -> {
                            throw new IllegalStateException("a bug");
                        },
                        () -> {}));

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "The checks of the release ended with an error: java.lang.IllegalStateException: a bug.",
                        "no: alias live is back at version 1");
        assertThat(TestAccount.answer(failed)).isEqualTo("good 1");
    }

    private Deployment deploy(String mood, ReleaseGate gate) {
        return account.deployer(gate).deploy(MoodyReleases.named("rivals", mood), account.code());
    }

    private ReleaseGate gate() {
        return MoodyReleases.gate(account.log()::add);
    }

    /** The checks over HTTP, with something before and after them. */
    private final class Around implements ReleaseGate {

        private final Runnable before;
        private final Runnable after;

        Around(Runnable before, Runnable after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public int checks() {
            return gate().checks();
        }

        @Override
        public String candidate(FunctionCall version) {
            return gate().candidate(version);
        }

        @Override
        public String serving(URI url, String version) {
            before.run();
            String seen = gate().serving(url, version);
            after.run();
            return seen;
        }
    }
}
