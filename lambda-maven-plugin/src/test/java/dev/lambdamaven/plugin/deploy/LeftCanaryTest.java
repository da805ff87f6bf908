package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds that end in the midst of a canary: what they still do, and what the next one does about what they leave. */
@Timeout(60)
final class LeftCanaryTest {

    @TempDir
    private static Path folder;

    private static CanaryScene scene;

    @BeforeAll
    static void startAws() throws IOException {
        scene = CanaryScene.in(folder);
    }

    @AfterAll
    static void stopAws() {
        scene.close();
    }

    @BeforeEach
    void clear() {
        scene.account().log().clear();
    }

    @Test
    void anInterruptedBuildTakesItBackBeforeItEnds() throws Exception {
        Path log = folder.resolve("interrupted.log");
        Process child = canary("users", log);

        child.destroy();

        assertThat(child.waitFor()).isEqualTo(143);
        assertThat(scene.alias("users")).contains("\"FunctionVersion\":\"1\"").doesNotContain("RoutingConfig");
        assertThat(Files.readAllLines(log))
                .contains(
                        "  canary      the build is interrupted",
                        "  canary      alias live is at version 1 alone again");
    }

    @Test
    void whatAKilledBuildLeavesIsTakenAwayByTheNextDeployment() throws Exception {
        kill(canary("stock", folder.resolve("killed.log")));

        Deployment healed = scene.release("stock", MoodyFunction.NAMELESS, "50% for 1s");

        assertThat(healed.steps())
                .containsExactly(
                        "alias       ~ live 1, and all requests go there (50% went to 2)",
                        "version       2, published by an earlier run",
                        "smoke         1 check on version 2",
                        "canary      ~ live 1 -> 1, and 50% -> 2 for 1s",
                        "canary        watched, and taken back when it fails more often than 1",
                        "alias       ~ live 1 -> 2",
                        "smoke         1 check over HTTP");
        assertThat(scene.alias("stock")).contains("\"FunctionVersion\":\"2\"").doesNotContain("RoutingConfig");
        assertThat(scene.release("stock", MoodyFunction.NAMELESS, "50% for 1s").steps())
                .isEmpty();
    }

    @Test
    void whatAKilledBuildLeavesIsTakenAwayByARollback() {
        scene.release("mails", MoodyFunction.GOOD, "50% for 1s");
        scene.account().call("PUT", "/2015-03-31/functions/mails/configuration", "{\"MemorySize\":256}");
        CanaryScene.await(() -> scene.account()
                .call("POST", "/2015-03-31/functions/mails/versions", "{}")
                .contains("\"Version\":\"2\""));
        scene.account()
                .call(
                        "PUT",
                        "/2015-03-31/functions/mails/aliases/live",
                        "{\"RoutingConfig\":{\"AdditionalVersionWeights\":{\"2\":0.5}}}");

        try (AwsClients clients = scene.clients()) {
            Rollback.Outcome outcome = new Rollback("mails", "live", Optional.empty(), false)
                    .run(clients, false, scene.account().log()::add);
            assertThat(outcome.serving()).isEqualTo("1");
        }

        assertThat(scene.account().log()).contains("  alias       ~ live 1 -> 1, and all requests go there");
        assertThat(scene.alias("mails")).contains("\"FunctionVersion\":\"1\"").doesNotContain("RoutingConfig");
    }

    /** A child in the midst of its canary. */
    private static Process canary(String name, Path log) throws IOException {
        scene.release(name, MoodyFunction.GOOD, "50% for 1s");
        Process child = CanaryChild.start(scene.account().endpoint(), folder, name, log);
        CanaryScene.await(() -> !child.isAlive() || scene.isShared(name));
        CanaryScene.await(() ->
                !child.isAlive() || lines(log).contains("  canary      50% of the requests go to version 2 for 1h"));
        return child;
    }

    private static void kill(Process child) throws InterruptedException {
        child.destroyForcibly();
        assertThat(child.waitFor()).isEqualTo(137);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
