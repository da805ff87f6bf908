package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Releases of real functions into a local AWS, with their checks; each test has a function of its own. */
@Timeout(60)
final class ReleaseTest {

    @TempDir
    private static Path folder;

    private static TestAccount account;
    private static DeploymentPackage code;

    @BeforeAll
    static void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        code = account.code();
    }

    @AfterAll
    static void stopAws() {
        account.close();
    }

    @BeforeEach
    void clear() {
        account.log().clear();
        account.proxy().newCalls();
    }

    @Test
    void aBrokenVersionNeverServesAndTheOldOneDoesNotMissARequest() throws Exception {
        Deployment first = release("orders", MoodyFunction.GOOD);
        Deployment broken;
        try (Client client = Client.of(first.url().orElseThrow())) {
            broken = release("orders", MoodyFunction.BROKEN);
            assertThat(client.answers()).containsOnlyKeys("200 good 1");
        }

        assertThat(lines())
                .anyMatch(line -> line.matches(
                        "  smoke       2 of 2 passed on version 1 \\(GET /health \\d+ ms, POST /items \\d+ ms\\)"));
        assertThat(lines()).anyMatch(line -> line.startsWith("  smoke       2 of 2 passed over HTTP by version 1 ("));
        assertThat(broken.version()).isEqualTo("1");
        assertThat(facts(broken)).contains("released no: version 1 goes on serving");
        assertThat(broken.failed().orElseThrow().step()).isEqualTo("smoke         2 checks on the new version");
        assertThat(broken.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "Smoke check 1 of 2 failed: GET /health answered 500, wanted 200.",
                        "version 2 of orders through Invoke",
                        "{\"message\":\"Internal Server Error\"}",
                        "the table of items is missing",
                        "Version 2 of orders is kept to look at: mvn lambda:logs -Dlambda.qualifier=2",
                        "mvn lambda:invoke -Dlambda.qualifier=2 -Dlambda.request='GET /health'");
    }

    @Test
    void aVersionThatFailsOverHttpIsTakenBack() throws Exception {
        Deployment first = release("carts", MoodyFunction.GOOD);

        Deployment failed = release("carts", MoodyFunction.BROKEN_OVER_HTTP);

        assertThat(lines())
                .containsSubsequence(
                        "  alias       ~ live 1 -> the new version", "  alias       ~ live 2 -> 1, as before");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(failed.failed().orElseThrow().reason()).hasMessageContaining("GET /health answered 500");
        assertThat(facts(failed)).contains("released no: alias live is back at version 1");
        assertThat(TestAccount.answer(first)).isEqualTo("good 1");
        Path file = folder.resolve("carts.json");
        new DeploymentFile(file).write(failed);
        assertThat(Files.readString(file)).contains("\"failed\"", "\"version\" : \"1\"");
    }

    @Test
    void killedBeforeTheAliasMovesItReleasesTheSameVersionTheNextTime() throws Exception {
        release("bills", MoodyFunction.GOOD);

        assertThatThrownBy(() -> deploy("bills", MoodyFunction.NAMELESS, Killed.beforeTheAliasMoves()))
                .isInstanceOf(Killed.class);
        clear();
        Deployment healed = release("bills", MoodyFunction.NAMELESS);

        assertThat(lines())
                .startsWith(
                        "bills  eu-west-1, account 000000000000, endpoint "
                                + account.proxy().endpoint(),
                        "  version       2, published by an earlier run",
                        "  smoke         2 checks on version 2",
                        "  alias       ~ live 1 -> 2",
                        "  smoke         2 checks over HTTP")
                .contains("              the answers do not say which version gave them: lambda-jaxrs would");
        assertThat(account.proxy().newCalls())
                .noneMatch(call -> call.equals("POST /2015-03-31/functions/bills/versions"));
        assertThat(TestAccount.answer(healed)).isEqualTo("good 2");
        assertThat(release("bills", MoodyFunction.NAMELESS).steps()).isEmpty();
    }

    @Test
    void killedAfterTheAliasMovedItChecksOverHttpTheNextTime() throws Exception {
        release("users", MoodyFunction.GOOD);

        assertThat(ReleasingChild.died(account.proxy().endpoint(), folder, "users", MoodyFunction.BROKEN_OVER_HTTP))
                .isTrue();
        clear();
        Deployment healed = release("users", MoodyFunction.BROKEN_OVER_HTTP);

        assertThat(healed.steps())
                .containsExactly("smoke         2 checks over HTTP, which an earlier run has not finished");
        assertThat(lines()).contains("  alias       ~ live 2 -> 1, as before");
        assertThat(healed.version()).isEqualTo("1");
        assertThat(healed.failed()).isPresent();
    }

    @Test
    void aFirstReleaseThatFailsHasNoUrlAndIsCompletedByTheNext() throws Exception {
        Deployment failed = release("stock", MoodyFunction.BROKEN);

        assertThat(failed.url()).isEmpty();
        assertThat(failed.version()).isEmpty();
        assertThat(facts(failed)).contains("released no: no version serves, and there is no URL yet");
        assertThat(account.proxy().newCalls()).doesNotContain("POST /v2/apis");

        Deployment completed = release("stock", MoodyFunction.GOOD);

        assertThat(completed.failed()).isEmpty();
        assertThat(TestAccount.answer(completed)).isEqualTo("good 2");
    }

    @Test
    void withoutChecksItReleasesAtOnceAndADryRunPrintsThem() {
        PlannedDeployment dryRun =
                account.deployer(gate()).plan(MoodyReleases.named("mails", MoodyFunction.BROKEN), code);
        List<String> planned = dryRun.lines().stream().map(PlanLine::toString).toList();
        Deployment unchecked = deploy("mails", MoodyFunction.BROKEN, ReleaseGate.open());

        assertThat(dryRun.changes()).isEqualTo(planned.size() - 2L);
        assertThat(planned).contains("smoke         2 checks on the new version", "smoke         2 checks over HTTP");
        assertThat(unchecked.failed()).isEmpty();
        assertThat(unchecked.steps()).noneMatch(step -> step.startsWith("smoke"));
    }

    private static List<String> lines() {
        return account.log();
    }

    private static Deployment release(String name, String mood) {
        return deploy(name, mood, gate());
    }

    private static Deployment deploy(String name, String mood, ReleaseGate gate) {
        return account.deployer(gate).deploy(MoodyReleases.named(name, mood), code);
    }

    private static ReleaseGate gate() {
        return MoodyReleases.gate(account.log()::add);
    }

    private static List<String> facts(Deployment failed) {
        return failed.failed().orElseThrow().reason().facts().stream()
                .map(fact -> fact.label() + " " + fact.value())
                .toList();
    }
}
