package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else changes the alias in the last moment, or only an answer is lost: the one is told, the other is nothing. */
@Timeout(60)
final class RivalAliasTest {

    private static final String ALIAS = "/2015-03-31/functions/rivals/aliases/live";

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void releaseTwice() throws Exception {
        account = new TestAccount(folder, Delays.brief());
        assertThat(deploy(MoodyFunction.GOOD).failed()).isEmpty();
        assertThat(deploy("better").failed()).isEmpty();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void aReleaseDoesNotUndoARollback() {
        justBeforeItMoves("{\"FunctionVersion\":\"1\"}");

        Deployment failed = deploy("best");

        assertThat(failed.failed().orElseThrow().step()).startsWith("alias       ~ live 2 -> the new version");
        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "Alias live of rivals was changed meanwhile, by another deployment or a rollback",
                        "serves now  version 1");
        assertThat(alias()).contains("\"FunctionVersion\":\"1\"");
    }

    @Test
    void takingALeftShareAwayDoesNotUndoAMove() {
        account.call("PUT", ALIAS, "{\"RoutingConfig\":{\"AdditionalVersionWeights\":{\"1\":0.5}}}");
        justBeforeItMoves("{\"FunctionVersion\":\"1\",\"RoutingConfig\":{\"AdditionalVersionWeights\":{}}}");

        Deployment failed = deploy("better");

        assertThat(failed.steps()).containsExactly("alias       ~ live 2, and all requests go there (50% went to 1)");
        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContaining("Alias live of rivals was changed meanwhile");
        assertThat(alias()).contains("\"FunctionVersion\":\"1\"");
    }

    @Test
    void whoOnlyWritesADescriptionIsNoRival() {
        justBeforeItMoves("{\"Description\":\"mine\"}");

        assertThat(deploy("best").failed()).isEmpty();

        assertThat(alias()).contains("\"FunctionVersion\":\"3\"", "version before: 2");
    }

    @Test
    void aLostAnswerIsNoRival() {
        account.aws().faults().set(List.of("UpdateAlias: drop after on 1", "UpdateAlias: drop after on 2"));

        Deployment released = account.deployer(MoodyReleases.gate(account.log()::add))
                .deploy(MoodyReleases.named("rivals", "best"), account.code());

        assertThat(released.failed()).isEmpty();
        assertThat(alias()).contains("\"FunctionVersion\":\"3\"", "\"lambda-maven-plugin: version before: 2, 1\"");
        account.aws().faults().set(List.of("UpdateAlias: drop after"));
        try (AwsClients clients = AwsClients.open(AwsTarget.local(account.endpoint(), "eu-west-1"))) {
            new Rollback("rivals", "live", Optional.empty(), false).run(clients, false, line -> {});
        }
        assertThat(alias()).contains("\"FunctionVersion\":\"2\"");
    }

    private void justBeforeItMoves(String change) {
        account.proxy().beforeNext("PUT " + ALIAS, () -> account.call("PUT", ALIAS, change));
    }

    private Deployment deploy(String mood) {
        return account.deployer().deploy(MoodyReleases.named("rivals", mood), account.code());
    }

    private String alias() {
        return account.call("GET", ALIAS, "");
    }
}
