package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.StatusReader;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.plan.Status;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Provenance;
import dev.lambdamaven.plugin.spec.Releasing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is called at night sees what serves, where it comes from, and what somebody has changed by hand. */
@Timeout(60)
final class StatusTest {

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void releaseTwoVersions() throws IOException {
        account = new TestAccount(folder, Delays.brief());
        release(256, "1a2b3c4");
        release(512, "5d6e7f8-dirty");
        account.proxy().newCalls();
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void showsWhatServesAndWhereItComesFrom() {
        Status status = status();

        assertThat(status.lines())
                .element(0)
                .asString()
                .matches("function    java21, x86_64, 512 MB, 15 s; Active, changed 20\\d\\d-.*");
        assertThat(status.lines()).contains("alias       live -> 2", "before      1");
        assertThat(status.lines())
                .anyMatch(line -> line.startsWith("version     2, commit 5d6e7f8-dirty, made "))
                .anyMatch(line -> line.startsWith("url         http://127.0.0.1:"));
        assertThat(status.drift()).isEmpty();
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(status().members())
                .containsEntry("version", "2")
                .containsEntry("before", "1")
                .containsEntry("drift", List.of())
                .extractingByKey("versions")
                .asString()
                .contains("commit=1a2b3c4, plugin=0.1.0", "commit=5d6e7f8-dirty");
    }

    @Test
    void showsWhatWasChangedByHand() {
        account.call("PUT", "/2015-03-31/functions/items/configuration", "{\"MemorySize\":3008}");
        String api = account.gateway("GET", "/v2/apis", "").replaceFirst("(?s).*\"apiId\":\"([a-z0-9]+)\".*", "$1");
        account.gateway("PATCH", "/v2/apis/" + api + "/stages/$default", "{\"autoDeploy\":false}");

        assertThat(status().drift())
                .extracting(Object::toString)
                .containsExactly(
                        "function    ~ memorySize 3008 -> 512", "stage       ~ $default auto-deploy false -> true");
    }

    @Test
    void showsARuntimeThatNoReleaseHas() {
        account.call("PUT", "/2015-03-31/functions/items/configuration", "{\"Runtime\":\"java11\"}");
        CanaryScene.await(() -> account.call("POST", "/2015-03-31/functions/items/versions", "{}")
                .contains("\"Version\":\"3\""));
        account.call("PUT", "/2015-03-31/functions/items/aliases/live", "{\"FunctionVersion\":\"3\"}");

        assertThat(status().drift())
                .extracting(Object::toString)
                .containsExactly("function    ~ what serves runs on java11, which no deployment of this project does");
    }

    @Test
    void takesAnApiThatWasChosenForNoDrift() {
        String id = account.gateway("POST", "/v2/apis", "{\"name\":\"ours\",\"protocolType\":\"HTTP\"}")
                .replaceFirst("(?s).*\"apiId\":\"([a-z0-9]+)\".*", "$1");
        DeploymentSpec items = TestAccount.items(512);
        DeploymentSpec chosen = new DeploymentSpec(items.function(), "live", Optional.of(id), false);
        account.deployer().deploy(chosen, account.code()).throwIfFailed();

        assertThat(status(Optional.of(id)).drift()).isEmpty();
        assertThat(status(Optional.of(id)).observed().httpApi().orElseThrow().id())
                .isEqualTo(id);
    }

    @Test
    void saysThatThereIsNoneOfThatName() {
        try (AwsClients clients = AwsClients.open(target())) {
            assertThatThrownBy(() -> new StatusReader(clients).read("orders", "live", Optional.empty()))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("There is no function orders in http://127.0.0.1:")
                    .hasMessageContaining("mvn lambda:deploy");
        }
    }

    private void release(int memorySize, String commit) {
        DeploymentSpec wanted =
                TestAccount.items(memorySize).with(new Releasing(0, 5, new Provenance(Optional.of(commit), "0.1.0")));
        account.deployer().deploy(wanted, account.code()).throwIfFailed();
    }

    private Status status() {
        return status(Optional.empty());
    }

    private Status status(Optional<String> apiId) {
        try (AwsClients clients = AwsClients.open(target())) {
            return new StatusReader(clients).read("items", "live", apiId);
        }
    }

    private AwsTarget target() {
        return AwsTarget.local(account.proxy().endpoint(), "eu-west-1");
    }
}
