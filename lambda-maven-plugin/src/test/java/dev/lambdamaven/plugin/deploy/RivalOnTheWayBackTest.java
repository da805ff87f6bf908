package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else changes the alias when a release that has failed is just about to put it back: Lambda refuses that with 412. */
@Timeout(60)
final class RivalOnTheWayBackTest {

    private static final String SOMEBODYS_ROLLBACK =
            "{\"FunctionVersion\":\"1\",\"RoutingConfig\":{\"AdditionalVersionWeights\":{}}}";

    @TempDir
    private static Path folder;

    private static CanaryScene scene;

    @BeforeAll
    static void startAws() throws Exception {
        scene = CanaryScene.in(folder);
    }

    @AfterAll
    static void stopAws() {
        scene.close();
    }

    @Test
    void aReleaseThatFailedItsChecksLeavesTheAliasWhereTheOtherHasPutIt() {
        released("orders", MoodyFunction.GOOD);
        released("orders", "better");
        beforeTheWayBack("orders", SOMEBODYS_ROLLBACK);

        Deployment failed = deploy("orders", MoodyFunction.BROKEN_OVER_HTTP);

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "GET /health answered 500",
                        "released",
                        "no: alias live was moved to version 1 meanwhile, by another deployment");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(scene.alias("orders")).contains("\"FunctionVersion\":\"1\"");
        assertThat(scene.account().log()).noneMatch(line -> line.contains("live 3 -> "));
    }

    @Test
    void whoOnlyWritesADescriptionDoesNotKeepWhatFailedInService() {
        released("carts", MoodyFunction.GOOD);
        beforeTheWayBack("carts", "{\"Description\":\"mine\"}");

        Deployment failed = deploy("carts", MoodyFunction.BROKEN_OVER_HTTP);

        assertThat(failed.failed().orElseThrow().reason()).hasMessageContaining("no: alias live is back at version 1");
        assertThat(scene.alias("carts")).contains("\"FunctionVersion\":\"1\"");
    }

    @Test
    void aCanaryThatFailedLeavesTheAliasWhereTheOtherHasPutIt() {
        Deployment first = released("bills", MoodyFunction.GOOD);
        released("bills", "better");
        beforeTheWayBack("bills", SOMEBODYS_ROLLBACK);

        Deployment failed;
        try (Client client = Client.of(first.url().orElseThrow())) {
            failed = scene.release("bills", MoodyFunction.BROKEN_OVER_HTTP, "50% for 30s");
            assertThat(client.answers()).containsKey("500 {\"message\":\"Internal Server Error\"}");
        }

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContainingAll(
                        "The canary failed: version 3 failed",
                        "released",
                        "no: alias live was moved to version 1 meanwhile, by another deployment");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(scene.alias("bills"))
                .contains("\"FunctionVersion\":\"1\"")
                .doesNotContain("AdditionalVersionWeights");
    }

    /** The first change of the alias brings the new version into service, wholly or for a part of the requests. */
    private static void beforeTheWayBack(String name, String change) {
        RecordingProxy proxy = scene.account().proxy();
        String changes = "PUT " + CanaryScene.path(name);
        proxy.beforeNext(
                changes,
                () -> proxy.beforeNext(changes, () -> scene.account().call("PUT", CanaryScene.path(name), change)));
    }

    private static Deployment released(String name, String mood) {
        Deployment deployment = deploy(name, mood);
        assertThat(deployment.failed()).isEmpty();
        scene.account().log().clear();
        return deployment;
    }

    private static Deployment deploy(String name, String mood) {
        return scene.account()
                .deployer(MoodyReleases.gate(scene.account().log()::add))
                .deploy(MoodyReleases.named(name, mood), scene.code());
    }
}
