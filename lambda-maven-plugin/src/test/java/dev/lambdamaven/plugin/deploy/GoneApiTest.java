package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment does after somebody has deleted an HTTP API. */
@Timeout(60)
final class GoneApiTest {

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
    void saysThatTheUrlChangesWhenSomebodyDeletedTheApi() throws Exception {
        String lost = deploy().apiId();
        account.gateway("DELETE", "/v2/apis/" + lost, "");

        Deployment second = deploy();

        assertThat(second.steps())
                .startsWith(
                        "HTTP API    + items, with a new URL: " + lost
                                + ", which could call the alias, is deleted or not tagged any more",
                        "permission  + the HTTP API may invoke live",
                        "permission  - HTTP API " + lost + ", which is gone, may invoke live");
        assertThat(TestAccount.answer(second)).isEqualTo("512");
        assertThat(policy()).contains("apigw-" + second.apiId()).doesNotContain(lost);
        assertThat(deploy().steps()).isEmpty();
    }

    @Test
    void takesBackOnlyWhatItGrantedItselfToAnApiThatIsGone() {
        deploy();
        String other = account.gateway("POST", "/v2/apis", "{\"name\":\"other\",\"protocolType\":\"HTTP\"}")
                .replaceFirst("(?s).*\"apiId\":\"([a-z0-9]+)\".*", "$1");
        grant("apigw-" + other, other);
        grant("by-hand", "gone0");
        grant("apigw-gone1", "gone1");
        grant("apigw-far", "eu-north-1:000000000000", "far");
        grant("apigw-their", "eu-west-1:111111111111", "their");

        assertThat(deploy().steps()).containsExactly("permission  - HTTP API gone1, which is gone, may invoke live");
        assertThat(policy())
                .contains(other, "gone0", "apigw-far", "apigw-their")
                .doesNotContain("gone1");
    }

    @Test
    void saysOfWhatIsUndeployedThatItIsGoneAlready() {
        deploy();
        account.aws().faults().set(List.of("DeleteApi: drop after on 1"));

        new DeployerLife(account).undeploy();

        assertThat(account.log())
                .contains("  HTTP API    gone already")
                .noneMatch(line -> line.startsWith("  function    gone"));
    }

    private void grant(String statement, String apiId) {
        grant(statement, "eu-west-1:000000000000", apiId);
    }

    private void grant(String statement, String where, String apiId) {
        account.call(
                "POST",
                "/2015-03-31/functions/items/policy?Qualifier=live",
                "{\"StatementId\":\"%s\",\"Action\":\"lambda:InvokeFunction\",\"Principal\":\"apigateway.amazonaws.com\",\"SourceArn\":\"%s\"}"
                        .formatted(statement, "arn:aws:execute-api:" + where + ":" + apiId + "/*/*"));
    }

    private String policy() {
        return account.call("GET", "/2015-03-31/functions/items/policy?Qualifier=live", "");
    }

    private Deployment deploy() {
        return account.deploy(512);
    }
}
