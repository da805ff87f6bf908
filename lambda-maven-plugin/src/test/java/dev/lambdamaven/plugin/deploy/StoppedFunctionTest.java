package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Management;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The emergency stop: reserved concurrency 0. */
@Timeout(60)
final class StoppedFunctionTest {

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
    void stopsTheFunctionAndNothingElse() throws Exception {
        URI url = account.deploy(512).url().orElseThrow();
        account.proxy().newCalls();

        Deployment stopped = account.deployer().deploy(items(1024, capacity(0)), account.code());

        assertThat(stopped.steps()).containsExactly("concurrency ~ reserved none -> 0 (nobody can call it)");
        assertThat(TestAccount.writes(account.proxy().newCalls()))
                .containsExactly("PUT /2017-10-31/functions/items/concurrency");
        assertThat(status(url)).isEqualTo(503);

        Deployment again = account.deployer().deploy(items(1024, capacity(Capacity.UNRESERVED)), account.code());
        assertThat(again.steps()).contains("concurrency ~ reserved 0 -> none");
        assertThat(TestAccount.answer(again)).isEqualTo("1024");
    }

    @Test
    void refusesToStopWhatIsNotThere() {
        assertThatThrownBy(() -> account.deployer().deploy(items(512, capacity(0)), account.code()))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("There is no function items that <reservedConcurrency> 0 could stop.");
    }

    private static DeploymentSpec items(int memorySize, Capacity capacity) {
        Management around =
                new Management(EnvironmentMode.MERGE, Map.of(), capacity, Optional.empty(), Optional.empty());
        return new DeploymentSpec(
                TestAccount.function(memorySize, Map.of()).with(FunctionOptions.UNSET, around),
                "live",
                Optional.empty(),
                false);
    }

    private static Capacity capacity(int reserved) {
        return new Capacity(Optional.of(reserved), Optional.empty());
    }

    private static int status(URI url) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/memory")).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
