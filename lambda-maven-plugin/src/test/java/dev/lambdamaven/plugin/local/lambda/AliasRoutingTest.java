package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ARN;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aliases of two versions (recorded: test_notfound_and_invalid_routingconfigs), and code signing. */
class AliasRoutingTest {

    private static final String ALIASES = ITEMS + "/aliases";
    private static final String SIGNING = "/2020-06-30/functions/items/code-signing-config";

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void publishTwoVersions() {
        account = new LambdaAccount(folder);
        account.createAndSettle();
        account.publish();
        account.lambda.send("PUT " + ITEMS + "/configuration", "{\"MemorySize\":256}");
        account.clock.advance(Duration.ofMillis(500));
        account.publish();
        account.clock.advance(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|{\"1\":0.8,\"2\":0.2}|400 Number of items in AdditionalVersionWeights cannot be greater than 1",
                "1|{\"2\":2.0}|400 Value '{2=2.0}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must"
                        + " satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or"
                        + " equal to 0.0, Member must not be null]",
                "1|{\"2\":-1.0}|400 Value '{2=-1.0}' at 'routingConfig.additionalVersionWeights'",
                "1|{\"1\":0.5}|400 Invalid function version 1. Function version 1 is already included in routing configuration.",
                "1|{\"10\":0.5}|404 Function not found: arn:aws:lambda:eu-west-1:000000000000:function:items:10",
                "10|{\"2\":0.5}|404 Function not found: arn:aws:lambda:eu-west-1:000000000000:function:items:10",
                "$LATEST|{\"1\":0.5}|400 $LATEST is not supported for an alias pointing to more than 1 version",
                "1|{\"$LATEST\":0.5}|400 Value '{$LATEST=0.5}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map"
                        + " keys must satisfy constraint: [Member must have length less than or equal to 1024"
            })
    void refusesWeightsAsAwsDoes(String version, String weights, String refusal) {
        assertThat(create(version, weights)).startsWith(refusal.substring(0, 4)).contains(refusal.substring(4));
    }

    @Test
    void refusesTwoVersionsOfDifferentRoles() {
        account.assumable.add(LambdaAccount.ROLE + "2");
        account.lambda.send("PUT " + ITEMS + "/configuration", "{\"Role\":\"" + LambdaAccount.ROLE + "2\"}");
        account.clock.advance(Duration.ofMillis(500));
        account.publish();
        account.clock.advance(Duration.ofMillis(500));

        assertThat(create("1", "{\"3\":0.5}"))
                .startsWith("400 InvalidParameterValueException")
                .contains("Specified versions must be associated with the same execution role");
    }

    @Test
    void keepsWeightsUntilTheyAreCleared() {
        assertThat(create("1", "{\"2\":0.5}")).contains("\"RoutingConfig\":{\"AdditionalVersionWeights\":{\"2\":0.5}}");
        String revision = revision();
        assertThat(account.lambda.send("PUT " + ALIASES + "/live", "{\"Description\":\"x\"}"))
                .contains("{\"2\":0.5}")
                .doesNotContain(revision);
        assertThat(account.lambda.send("DELETE " + ITEMS + "?Qualifier=2"))
                .startsWith("409 ")
                .contains("Version 2 is currently referenced by alias(es): " + ARN + ":live");

        assertThat(account.lambda.send(
                        "PUT " + ALIASES + "/live", "{\"RoutingConfig\":{\"AdditionalVersionWeights\":{}}}"))
                .startsWith("200 ")
                .doesNotContain("RoutingConfig");
        assertThat(account.lambda.send("PUT " + ALIASES + "/live", "{\"RevisionId\":\"" + revision + "\"}"))
                .startsWith("412 ");
        assertThat(account.lambda.send("DELETE " + ITEMS + "?Qualifier=2")).isEqualTo("204");
    }

    @Test
    void refusesCodeThatIsNotSignedWhereSignaturesAreEnforced() {
        assertThat(account.lambda.send("GET " + SIGNING)).isEqualTo("200 {}");
        assertThat(account.lambda.send("PUT " + SIGNING, "{\"CodeSigningConfigArn\":\"arn:x\"}"))
                .isEqualTo(
                        "404 CodeSigningConfigNotFoundException {\"Type\":\"User\",\"Message\":\"The code signing"
                                + " configuration cannot be found. Check that the provided configuration is not deleted: arn:x.\"}");
        sign("Warn");
        assertThat(account.lambda.send("GET " + SIGNING)).contains("code-signing-config:csc-");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", LambdaAccount.code("b")))
                .startsWith("200 ");
        account.clock.advance(Duration.ofMillis(500));

        sign("Enforce");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", LambdaAccount.code("c")))
                .startsWith("400 CodeVerificationFailedException ");
        assertThat(account.lambda.send("DELETE " + SIGNING)).isEqualTo("204");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", LambdaAccount.code("c")))
                .startsWith("200 ");
    }

    private void sign(String policy) {
        String created = account.lambda.send(
                "POST /2020-04-22/code-signing-configs/",
                "{\"AllowedPublishers\":{\"SigningProfileVersionArns\":[\"arn:p\"]},\"CodeSigningPolicies\":"
                        + "{\"UntrustedArtifactOnDeployment\":\"" + policy + "\"}}");
        String arn = created.replaceFirst("(?s).*\"CodeSigningConfigArn\":\"([^\"]+)\".*", "$1");
        assertThat(account.lambda.send("PUT " + SIGNING, "{\"CodeSigningConfigArn\":\"" + arn + "\"}"))
                .startsWith("200 ");
    }

    private String revision() {
        return account.lambda.send("GET " + ALIASES + "/live").replaceFirst(".*\"RevisionId\":\"([^\"]+)\".*", "$1");
    }

    private String create(String version, String weights) {
        return account.lambda.send(
                "POST " + ALIASES,
                "{\"Name\":\"live\",\"FunctionVersion\":\"" + version
                        + "\",\"RoutingConfig\":{\"AdditionalVersionWeights\":" + weights + "}}");
    }
}
