package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An earlier version serves again, with the configuration it had. */
@Timeout(60)
final class RollbackTest {

    @TempDir
    private Path folder;

    private TestAccount account;
    private Deployment deployed;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void releaseThreeVersions() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        account.deploy(256);
        account.deploy(512);
        deployed = account.deploy(1024);
        account.proxy().newCalls();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void theVersionBeforeServesAgainByOneCall() throws Exception {
        assertThat(rollBack(Optional.empty(), false).serving()).isEqualTo("2");

        assertThat(TestAccount.answer(deployed)).isEqualTo("512");
        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .containsExactly("PUT /2015-03-31/functions/items/aliases/live");
        assertThat(log)
                .startsWith(
                        "items  eu-west-1, account 000000000000, endpoint "
                                + account.proxy().endpoint(),
                        "  alias       ~ live 3 -> 2");
        assertThat(log).element(2).asString().startsWith("  version     2, content ");
    }

    @Test
    void goesOneReleaseFurtherBackEachTimeAndNeverGuesses() throws Exception {
        assertThat(rollBack(Optional.empty(), false).serving()).isEqualTo("2");
        assertThat(rollBack(Optional.empty(), false).serving()).isEqualTo("1");
        assertThat(TestAccount.answer(deployed)).isEqualTo("256");

        assertThatThrownBy(() -> rollBack(Optional.empty(), false))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("It is not known which version served before 1, so items is not rolled back.")
                .hasMessageContaining("2, content ")
                .hasMessageEndingWith("mvn lambda:rollback -Dlambda.toVersion=3");
        assertThat(TestAccount.answer(deployed)).isEqualTo("256");
    }

    @Test
    void remembersWhatServedThroughReleasesAndRollbacks() {
        rollBack(Optional.empty(), false);
        account.deploy(2048);
        assertThat(account.call("GET", "/2015-03-31/functions/items/aliases/live", ""))
                .contains("\"FunctionVersion\":\"4\"", "version before: 2, 1\"");

        assertThat(rollBack(Optional.of("1"), false).serving()).isEqualTo("1");
        assertThat(rollBack(Optional.of("4"), false).serving()).isEqualTo("4");
        assertThat(rollBack(Optional.empty(), false).serving()).isEqualTo("1");
    }

    @Test
    void passesOverAVersionThatIsGone() {
        account.call("DELETE", "/2015-03-31/functions/items?Qualifier=2", "");

        assertThat(rollBack(Optional.empty(), false).serving()).isEqualTo("1");
    }

    @Test
    void goesToTheVersionThatIsNamed() throws Exception {
        rollBack(Optional.of("1"), false);
        rollBack(Optional.of("3"), false);

        assertThat(TestAccount.answer(deployed)).isEqualTo("1024");
        assertThat(rollBack(Optional.of("3"), false).plan().isEmpty()).isTrue();
    }

    @Test
    void namesTheVersionsThereAreWhenThatOneIsNot() {
        assertThatThrownBy(() -> rollBack(Optional.of("9"), false))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("<toVersion> is 9")
                .hasMessageEndingWith("mvn lambda:rollback -Dlambda.toVersion=2")
                .hasMessageFindingMatch("1, content .*\n.*2, content .*\n.*3, content .*\\(serves\\)");
    }

    @Test
    void namesTheParameterThatNamesNothing() {
        try (AwsClients clients =
                AwsClients.open(AwsTarget.local(account.proxy().endpoint(), "eu-west-1"))) {
            assertThatThrownBy(() -> new Rollback("items", "no", Optional.empty(), false).run(clients, false, log::add))
                    .hasMessageContaining("There is no alias no of function items in ")
                    .hasMessageEndingWith("-Dlambda.alias=live");
            assertThatThrownBy(
                            () -> new Rollback("orders", "live", Optional.empty(), false).run(clients, false, log::add))
                    .hasMessageContaining("There is no function orders in ")
                    .hasMessageEndingWith("-Dlambda.functionName=items-api");
        }
    }

    @Test
    void aDryRunChangesNothing() throws Exception {
        rollBack(Optional.empty(), true);

        assertThat(log).contains("  alias       ~ live 3 -> 2");
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
        assertThat(TestAccount.answer(deployed)).isEqualTo("1024");
    }

    @Test
    void stopsWhenSomebodyElseMovesTheAliasMeanwhile() throws Exception {
        account.proxy()
                .beforeNext(
                        "PUT /2015-03-31/functions/items/aliases/live",
                        () -> account.rival().deploy(TestAccount.items(2048), account.code()));

        assertThatThrownBy(() -> rollBack(Optional.empty(), false))
                .isInstanceOf(LambdaException.class)
                .hasMessageContaining("Alias live was changed meanwhile, so it was not moved.");
        assertThat(TestAccount.answer(deployed)).isEqualTo("2048");
    }

    @Test
    void theNextDeploymentReleasesWhatTheSourcesSay() throws Exception {
        rollBack(Optional.empty(), false);

        account.deploy(1024);

        assertThat(TestAccount.answer(deployed)).isEqualTo("1024");
    }

    private Rollback.Outcome rollBack(Optional<String> toVersion, boolean dryRun) {
        AwsTarget target = AwsTarget.local(account.proxy().endpoint(), "eu-west-1");
        try (AwsClients clients = AwsClients.open(target)) {
            return new Rollback("items", "live", toVersion, false).run(clients, dryRun, log::add);
        }
    }
}
