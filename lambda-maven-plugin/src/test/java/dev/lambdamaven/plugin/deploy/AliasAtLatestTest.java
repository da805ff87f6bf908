package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An alias that points at what is edited, as those do that are made by hand: it is there, and no version serves. */
@Timeout(60)
final class AliasAtLatestTest {

    private static final String ALIAS = "/2015-03-31/functions/items/aliases/live";

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void pointTheAliasAtLatest() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        assertThat(account.deploy(256).failed()).isEmpty();
        assertThat(account.call("PUT", ALIAS, "{\"FunctionVersion\":\"$LATEST\",\"Description\":\"by hand\"}"))
                .contains("\"FunctionVersion\":\"$LATEST\"");
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void isMovedToAVersionAlsoWhenNothingElseChanges() {
        assertThat(account.deploy(256).steps())
                .containsExactly("version       1, published by an earlier run", "alias       ~ live $LATEST -> 1");
        assertThat(account.deploy(256).steps()).isEmpty();
    }

    @Test
    void isNothingToGoBackTo() throws IOException {
        Deployment released = account.deploy(512);

        assertThat(released.failed()).isEmpty();
        assertThat(released.steps()).contains("alias       ~ live $LATEST -> the new version");
        assertThat(account.call("GET", ALIAS, ""))
                .contains("\"FunctionVersion\":\"2\"", "\"Description\":\"lambda-maven-plugin: version before: none\"");
        assertThat(account.deploy(512).steps()).isEmpty();
    }
}
