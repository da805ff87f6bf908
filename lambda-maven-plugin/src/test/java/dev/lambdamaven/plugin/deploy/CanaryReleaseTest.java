package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** New versions that get a part of the requests first, real ones, in a local AWS; each test has a function of its own. */
@Timeout(60)
final class CanaryReleaseTest {

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
    void aGoodVersionGoesThroughUnderTrafficWithoutOneFailedAnswer() {
        Deployment first = scene.release("orders", MoodyFunction.GOOD, "50% for 2s");
        assertThat(scene.account().log())
                .contains(
                        "  canary      none: a first release has no version before it that could serve the other requests");

        Deployment second;
        try (Client client = Client.of(first.url().orElseThrow())) {
            second = scene.release("orders", MoodyFunction.NAMELESS, "90% for 2s, at most 1% errors");
            assertThat(client.answers()).containsOnlyKeys("200 good 1", "200 good 2");
        }

        assertThat(second.failed()).isEmpty();
        assertThat(second.version()).isEqualTo("2");
        assertThat(scene.account().log())
                .containsSubsequence(
                        "  canary      ~ live 1 -> 1, and 90% -> the new version for 2s",
                        "  canary        watched, and taken back when more than 1% of its requests fail",
                        "  alias       ~ live 1 -> the new version",
                        "  canary      90% of the requests go to version 2 for 2s",
                        "  canary      2s are over; the last numbers are on their way from CloudWatch")
                .anyMatch(
                        line -> line.matches(
                                "  canary      [01]s of 2s: version 2 failed 0 of \\d+ requests?, version 1 failed 0 of \\d+ requests?"))
                .anyMatch(
                        line -> line.matches(
                                "  canary      passed: version 2 failed 0 of [1-9]\\d* requests?, version 1 failed 0 of \\d+ requests"));
        assertThat(scene.alias("orders")).contains("\"FunctionVersion\":\"2\"", "version before: 1");
    }

    @Test
    void aVersionThatFailsOnlyInTrafficIsTakenBackAndTheOldOneServesAll() {
        Deployment first = scene.release("carts", MoodyFunction.GOOD, "20% for 30s");
        Deployment failed;
        try (Client client = Client.of(first.url().orElseThrow())) {
            failed = scene.release("carts", MoodyFunction.BROKEN_OVER_HTTP, "20% for 30s");
            assertThat(client.answers()).containsOnlyKeys("200 good 1", "500 {\"message\":\"Internal Server Error\"}");
        }

        assertThat(scene.account().log()).contains("  canary      taken back: alias live is at version 1 alone");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(failed.failed().orElseThrow().step()).startsWith("canary        watched, and taken back when");
        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageMatching(
                        "(?s)The canary failed: version 2 failed (\\d+) of \\1 requests? \\(100%\\); version 1"
                                + " failed 0 of \\d+ requests? \\(0%\\)\\..*")
                .hasMessageContainingAll(
                        "cause     The application threw java.lang.IllegalStateException: the table of items is missing",
                        "allowed   at most as many errors as version 1",
                        "released  no: alias live is at version 1 alone",
                        "Version 2 of carts is kept to look at: mvn lambda:logs -Dlambda.qualifier=2");
        assertThat(scene.alias("carts")).contains("\"FunctionVersion\":\"1\"");
        try (Client client = Client.of(first.url().orElseThrow())) {
            CanaryScene.await(() -> client.answers().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum()
                    >= 20);
            assertThat(client.answers()).containsOnlyKeys("200 good 1");
        }
    }

    @Test
    void noRequestInItsTimeIsPassedWithAWarningAlsoWhenTheAnswerToItsFirstStepIsLost() {
        scene.release("bills", MoodyFunction.GOOD, "10% for 1s");
        scene.account().proxy().loseOneAnswerTo("PUT " + CanaryScene.path("bills"));

        Deployment second = scene.release("bills", MoodyFunction.NAMELESS, "10% for 1s");

        assertThat(second.version()).isEqualTo("2");
        assertThat(scene.account().log())
                .anyMatch(line ->
                        line.matches("  canary      warning: version 2 got no request in 1s, so nothing is known of it;"
                                + " version 1 failed 0 of \\d+ requests?"));
    }

    @Test
    void whoMayNotReadTheMetricsSharesNoRequest() {
        scene.release("pets", MoodyFunction.GOOD, "10% for 1s");
        scene.account().aws().faults().set(List.of("GetMetricData: deny"));
        scene.account().proxy().newCalls();
        try {
            Deployment refused = scene.release("pets", MoodyFunction.NAMELESS, "10% for 1s");

            assertThat(refused.failed().orElseThrow().step()).startsWith("canary      ~ live 1 -> 1, and 10%");
            assertThat(refused.failed().orElseThrow().reason()).hasMessageContaining("cloudwatch:GetMetricData");
            assertThat(scene.account().proxy().newCalls()).doesNotContain("PUT " + CanaryScene.path("pets"));
        } finally {
            scene.account().aws().faults().clear();
        }
    }

    @Test
    void leavesAnAliasAloneThatSomebodyElseHasChangedMeanwhile() {
        scene.release("trees", MoodyFunction.GOOD, "10% for 1s");
        String read = "GET " + CanaryScene.path("trees");
        // First it is read before it is shared, then before it is moved.
        RecordingProxy proxy = scene.account().proxy();
        proxy.beforeNext(
                read,
                () -> proxy.beforeNext(
                        read,
                        () -> scene.account()
                                .call(
                                        "PUT",
                                        CanaryScene.path("trees"),
                                        "{\"RoutingConfig\":{\"AdditionalVersionWeights\":{}}}")));

        Deployment failed = scene.release("trees", MoodyFunction.NAMELESS, "10% for 1s");

        assertThat(failed.failed().orElseThrow().reason())
                .hasMessageContaining("Alias live of trees was changed meanwhile, by another deployment or a rollback");
        assertThat(failed.version()).isEqualTo("1");
        assertThat(scene.alias("trees")).contains("\"FunctionVersion\":\"1\"");
    }
}
