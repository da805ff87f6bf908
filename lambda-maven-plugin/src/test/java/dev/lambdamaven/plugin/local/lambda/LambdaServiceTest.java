package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ARN;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.code;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.conflict;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambda's states and conflicts, with a clock that the test moves. */
class LambdaServiceTest {

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
    }

    @Test
    void isPendingBeforeItIsActive() {
        account.create();

        assertThat(account.member("State")).isEqualTo("Pending");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code("b")))
                .isEqualTo(conflict("The function is currently in the following state: Pending"));
        assertThat(account.lambda.send("POST " + ITEMS + "/invocations", "{}"))
                .isEqualTo(conflict("The function is currently in the following state: Pending"));
        account.clock.advance(Duration.ofMillis(800));
        assertThat(account.member("State")).isEqualTo("Active");
        assertThat(account.member("LastUpdateStatus")).isEqualTo("Successful");
    }

    @Test
    void changesItsRevisionWhenAnUpdateStartsAndWhenItSettles() {
        account.createAndSettle();
        String before = account.member("RevisionId");

        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", "{\"MemorySize\":256}"))
                .startsWith("200 ");

        String during = account.member("RevisionId");
        assertThat(account.member("LastUpdateStatus")).isEqualTo("InProgress");
        account.clock.advance(Duration.ofMillis(500));
        assertThat(account.member("LastUpdateStatus")).isEqualTo("Successful");
        assertThat(Set.of(before, during, account.member("RevisionId"))).hasSize(3);
    }

    @Test
    void refusesEveryChangeWhileAnUpdateIsInProgress() {
        account.createAndSettle();
        account.lambda.send("PUT " + ITEMS + "/configuration", "{}");
        String busy = conflict("An update is in progress for resource: " + ARN);

        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code("b"))).isEqualTo(busy);
        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", "{}")).isEqualTo(busy);
        assertThat(account.lambda.send("POST " + ITEMS + "/versions", "{}")).isEqualTo(busy);
    }

    @Test
    void publishesTheSameVersionAgainUntilSomethingChanges() {
        account.createAndSettle();

        assertThat(account.publish()).isEqualTo("1");
        assertThat(account.publish()).isEqualTo("1");
        account.lambda.send("PUT " + ITEMS + "/code", code("b"));
        account.clock.advance(Duration.ofMillis(500));
        assertThat(account.publish()).isEqualTo("2");
    }

    @Test
    void refusesARoleThatLambdaCannotAssume() {
        account.assumable.clear();

        assertThat(account.create())
                .isEqualTo("400 InvalidParameterValueException {\"Type\":\"User\",\"message\":"
                        + "\"The role defined for the function cannot be assumed by Lambda.\"}");
    }

    @Test
    void refusesASecondFunctionOfTheName() {
        account.create();

        assertThat(account.create())
                .isEqualTo(
                        "409 ResourceConflictException {\"Type\":\"User\",\"message\":\"Function already exist: items\"}");
    }

    @Test
    void refusesARevisionThatIsNotTheLatest() {
        account.createAndSettle();

        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", "{\"RevisionId\":\"old\"}"))
                .startsWith("412 PreconditionFailedException ")
                .contains("Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
    }

    @Test
    void keepsAPolicyForEachQualifier() {
        account.createAndSettle();
        account.publish();
        account.lambda.send("POST " + ITEMS + "/aliases", "{\"Name\":\"live\",\"FunctionVersion\":\"1\"}");
        String permission =
                "{\"StatementId\":\"s\",\"Action\":\"lambda:InvokeFunction\",\"Principal\":\"apigateway.amazonaws.com\"}";

        assertThat(account.lambda.send("POST " + ITEMS + "/policy?Qualifier=live", permission))
                .startsWith("201 ");
        assertThat(account.lambda.send("POST " + ITEMS + "/policy?Qualifier=live", permission))
                .contains("The statement id (s) provided already exists.");
        assertThat(account.lambda.send("GET " + ITEMS + "/policy?Qualifier=live"))
                .contains("\\\"Resource\\\":\\\"" + ARN + ":live");
        assertThat(account.lambda.send("GET " + ITEMS + "/policy"))
                .isEqualTo(
                        "404 ResourceNotFoundException {\"Type\":\"User\",\"Message\":\"The resource you requested does not exist.\"}");
    }

    @Test
    void namesTheOperationThatItDoesNotImitate() {
        assertThat(account.lambda.send("GET /2015-03-31/event-source-mappings/"))
                .isEqualTo(
                        "501 NotImplemented {\"Type\":\"Service\",\"Message\":\"The local AWS does not imitate the Lambda"
                                + " operation ListEventSourceMappings (GET /2015-03-31/event-source-mappings/).\"}");
    }
}
