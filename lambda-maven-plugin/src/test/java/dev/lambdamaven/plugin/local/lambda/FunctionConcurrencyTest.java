package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ARN;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reserved and provisioned concurrency: states, conflicts and texts as recorded from AWS. */
class FunctionConcurrencyTest {

    private static final String RESERVED = "/2017-10-31/functions/items/concurrency";
    private static final String RESERVED_READ = "/2019-09-30/functions/items/concurrency";
    private static final String PROVISIONED = "/2019-09-30/functions/items/provisioned-concurrency?Qualifier=";
    private static final String ONE = "{\"ProvisionedConcurrentExecutions\":1}";
    private static final String TWO = "{\"ProvisionedConcurrentExecutions\":2}";

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
        account.createAndSettle();
        account.publish();
        account.clock.advance(Duration.ofMillis(500));
        account.lambda.send("POST " + ITEMS + "/aliases", "{\"Name\":\"live\",\"FunctionVersion\":\"1\"}");
    }

    @Test
    void reservesAndTellsIt() {
        assertThat(send("GET " + RESERVED_READ)).isEqualTo("200 {}");
        assertThat(reserve(0)).isEqualTo("200 {\"ReservedConcurrentExecutions\":0}");
        assertThat(send("GET " + ITEMS)).contains("\"Concurrency\":{\"ReservedConcurrentExecutions\":0}");
        assertThat(send("GET " + RESERVED_READ)).isEqualTo("200 {\"ReservedConcurrentExecutions\":0}");
        assertThat(send("DELETE " + RESERVED)).isEqualTo("204");
        assertThat(send("GET " + ITEMS)).doesNotContain("\"Concurrency\"");
    }

    @Test
    void invokesNothingWhenNothingIsReserved() {
        reserve(0);

        assertThat(send("POST " + ITEMS + "/invocations?Qualifier=live", "{}"))
                .isEqualTo("429 TooManyRequestsException {\"Type\":\"User\",\"message\":\"Rate Exceeded.\","
                        + "\"Reason\":\"ReservedFunctionConcurrentInvocationLimitExceeded\"}");
    }

    @Test
    void runsAsManyAtOnceAsAreReserved() {
        Concurrency concurrency = new Concurrency();
        concurrency.reserve(Optional.of(1));

        concurrency.enter("1", false);
        assertThatThrownBy(() -> concurrency.enter("2", false)).hasMessageContaining("Rate Exceeded.");
        concurrency.leave("1");
        concurrency.enter("2", false);
    }

    @Test
    void sharesWhatOthersLeaveOfTheAccountsThousand() {
        Concurrency reserving = new Concurrency();
        reserving.reserve(Optional.of(900));
        Concurrency other = new Concurrency();
        for (int i = 0; i < 99; i++) {
            other.enter("1", false);
        }

        Concurrency.expectRoom(List.of(reserving, other));
        other.enter("1", false);

        assertThatThrownBy(() -> Concurrency.expectRoom(List.of(reserving, other)))
                .hasMessageContaining("Rate Exceeded.");
    }

    @Test
    void takesWhatIsProvisionedFromWhatIsReserved() {
        assertThat(reserve(1)).startsWith("200 ");
        assertThat(send("PUT " + PROVISIONED + "live", ONE)).startsWith("202 ");

        assertThat(send("POST " + ITEMS + "/invocations", "{}")).startsWith("429 ");
        assertThat(reserve(0))
                .isEqualTo(
                        "400 InvalidParameterValueException {\"Type\":\"User\",\"message\":\" ReservedConcurrentExecutions"
                                + "  0 should not be lower than function's total provisioned concurrency [1].\"}");
        assertThat(send("PUT " + PROVISIONED + "live", TWO))
                .contains(
                        "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for"
                                + " function");
    }

    @Test
    void isInProgressUntilItIsReadyAndAgainWhenTheAliasMoves() {
        assertThat(send("PUT " + PROVISIONED + "live", TWO)).startsWith("202 ").contains(state(2, 0, "IN_PROGRESS"));
        account.clock.advance(Duration.ofMillis(800));
        assertThat(send("GET " + PROVISIONED + "live")).startsWith("200 ").contains(state(2, 2, "READY"));

        account.lambda.send("PUT " + ITEMS + "/configuration", "{\"MemorySize\":256}");
        account.clock.advance(Duration.ofMillis(500));
        account.publish();
        send("PUT " + ITEMS + "/aliases/live", "{\"FunctionVersion\":\"2\"}");

        assertThat(send("GET " + PROVISIONED + "live")).contains(state(2, 2, "IN_PROGRESS"));
        assertThat(send("GET /2019-09-30/functions/items/provisioned-concurrency?List=ALL"))
                .contains("\"FunctionArn\":\"" + ARN + ":live\"");
    }

    @Test
    void refusesAVersionAndItsAliasAtOnce() {
        send("PUT " + PROVISIONED + "1", ONE);
        assertThat(send("PUT " + PROVISIONED + "live", ONE))
                .startsWith("409 ")
                .contains(
                        "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version");
        assertThat(send("DELETE " + PROVISIONED + "1")).isEqualTo("204");
        send("PUT " + PROVISIONED + "live", ONE);

        assertThat(send("PUT " + PROVISIONED + "1", ONE))
                .startsWith("409 ")
                .contains("Version is pointed by a Provisioned Concurrency alias");
    }

    @Test
    void namesWhatIsNotThere() {
        assertThat(send("GET " + PROVISIONED + "live"))
                .isEqualTo("404 ProvisionedConcurrencyConfigNotFoundException {\"Type\":\"User\",\"Message\":"
                        + "\"No Provisioned Concurrency Config found for this function\"}");
        assertThat(send("GET " + PROVISIONED + "noalias")).contains("Cannot find alias arn: " + ARN + ":noalias");
        assertThat(send("PUT " + PROVISIONED + "10", ONE)).contains("Function not found: " + ARN + ":10");
        assertThat(send("PUT " + PROVISIONED + "$LATEST", ONE))
                .contains("Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        assertThat(send("PUT " + PROVISIONED + "live", "{\"ProvisionedConcurrentExecutions\":0}"))
                .contains(
                        "Value '0' at 'provisionedConcurrentExecutions' failed to satisfy constraint: Member must have"
                                + " value greater than or equal to 1");
        assertThat(send("PUT /2017-10-31/functions/doesnotexist/concurrency", "{\"ReservedConcurrentExecutions\":1}"))
                .contains("Function not found: arn:aws:lambda:eu-west-1:000000000000:function:doesnotexist:$LATEST");
        assertThat(send("PUT /2017-10-31/functions/" + ARN + ":1/concurrency", "{\"ReservedConcurrentExecutions\":1}"))
                .contains("This operation is permitted on Lambda functions only.");
        assertThat(reserve(901)).contains("below its minimum value of [100].");
    }

    private static String state(int requested, int allocated, String status) {
        return "\"RequestedProvisionedConcurrentExecutions\":" + requested
                + ",\"AvailableProvisionedConcurrentExecutions\":" + allocated
                + ",\"AllocatedProvisionedConcurrentExecutions\":" + allocated + ",\"Status\":\"" + status + "\"";
    }

    private String reserve(int count) {
        return send("PUT " + RESERVED, "{\"ReservedConcurrentExecutions\":" + count + "}");
    }

    private String send(String methodAndUri) {
        return account.lambda.send(methodAndUri);
    }

    private String send(String methodAndUri, String body) {
        return account.lambda.send(methodAndUri, body);
    }
}
