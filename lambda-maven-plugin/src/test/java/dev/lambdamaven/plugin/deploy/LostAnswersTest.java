package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        account = new TestAccount(folder);
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
    void makesNoSecondApiWhenTheAnswerToTheFirstIsLost() {
        account.proxy().loseOneAnswerTo("POST /v2/apis");

        Deployment interrupted = account.deploy(512);
        Deployment completed = account.deploy(512);

        assertThat(interrupted.failed()).isPresent();
        assertThat(completed.failed()).isEmpty();
        assertThat(account.proxy().newCalls())
                .filteredOn("POST /v2/apis"::equals)
                .hasSize(1);
    }
}
