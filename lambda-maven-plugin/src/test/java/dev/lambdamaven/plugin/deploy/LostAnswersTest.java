package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** AWS does the work, but its answer never arrives: the SDK asks again, and must not be told that this is an error. */
@Timeout(60)
final class LostAnswersTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void survivesLostAnswersOfCallsThatCreate() throws Exception {
        account.proxy()
                .loseOneAnswerTo(
                        "CreateRole",
                        "POST /2015-03-31/functions",
                        "POST /2015-03-31/functions/items/aliases",
                        "POST /2015-03-31/functions/items/policy");

        Deployment deployment = account.deploy(512);

        assertThat(deployment.failed()).isEmpty();
        assertThat(account.proxy().newCalls()).filteredOn("CreateRole"::equals).hasSize(2);
        assertThat(TestAccount.answer(deployment)).isEqualTo("512");
    }

    @Test
    void adoptsTheApiAndItsPartsWhenTheAnswersAreLost() throws Exception {
        account.proxy().loseOneAnswerTo("POST /v2/apis");
        account.proxy().loseOneAnswerToEach("POST /v2/apis/[a-z0-9]+/(integrations|routes|stages)");

        Deployment deployment = account.deploy(512);

        assertThat(deployment.failed()).isEmpty();
        assertThat(account.proxy().newCalls().stream()
                        .filter(call -> call.startsWith("POST /v2/"))
                        .map(call -> call.replaceFirst("apis/[a-z0-9]+", "apis/…")))
                .containsExactly(
                        "POST /v2/apis",
                        "POST /v2/apis/…/integrations",
                        "POST /v2/apis/…/routes",
                        "POST /v2/apis/…/routes",
                        "POST /v2/apis/…/stages");
        assertThat(TestAccount.answer(deployment)).isEqualTo("512");
    }

    @Test
    void sendsACreatingCallAgainOnlyWhenItHasDoneNothing() throws Exception {
        account.proxy().loseOneCallTo("POST /v2/apis");

        Deployment deployment = account.deploy(512);

        assertThat(deployment.failed()).isEmpty();
        assertThat(account.proxy().newCalls())
                .containsSubsequence("POST /v2/apis", "GET /v2/apis", "POST /v2/apis", "GET /v2/apis");
    }

    @Test
    void givesWayToAnotherDeploymentThatMadeAnApiAtTheSameTime() {
        account.proxy()
                .beforeNext("POST /v2/apis", () -> account.rival().deploy(TestAccount.items(512), account.code()));

        Deployment late = account.deploy(512);
        Deployment next = account.deploy(512);

        assertThat(late.failed().orElseThrow().reason().problem())
                .isEqualTo("Another deployment made an HTTP API for this function at the same time.");
        assertThat(account.proxy().newCalls())
                .filteredOn(call -> call.matches("DELETE /v2/apis/[a-z0-9]+"))
                .hasSize(1);
        assertThat(next.failed()).isEmpty();
        assertThat(next.steps()).isEmpty();
    }

    @Test
    void updatesAndPublishesOnceWhenTheAnswersAreLost() throws Exception {
        account.deploy(512);
        String function = "/2015-03-31/functions/items";
        account.proxy()
                .loseOneAnswerTo(
                        "PUT " + function + "/configuration",
                        "PUT " + function + "/code",
                        "POST " + function + "/versions");

        Path classes = Files.createDirectories(folder.resolve("elsewhere/classes"));
        Files.writeString(classes.resolve("other.txt"), "other code");
        Deployment deployment = account.deployer()
                .deploy(TestAccount.items(1024), TestAccount.code(classes, folder.resolve("elsewhere")));

        assertThat(deployment.failed()).isEmpty();
        assertThat(deployment.version()).isEqualTo("2");
    }

    @Test
    void deletesNothingWhenNobodyKnowsWhichApiIsWhose() {
        account.proxy()
                .beforeNext("POST /v2/apis", () -> account.rival().deploy(TestAccount.items(512), account.code()));
        account.proxy().loseOneAnswerTo("POST /v2/apis");

        Deployment late = account.deploy(512);

        assertThat(late.failed().orElseThrow().reason().problem())
                .isEqualTo(
                        "An answer of API Gateway was lost while another deployment made an HTTP API for this function.");
        assertThat(account.proxy().newCalls()).noneMatch(call -> call.startsWith("DELETE"));
    }
}
