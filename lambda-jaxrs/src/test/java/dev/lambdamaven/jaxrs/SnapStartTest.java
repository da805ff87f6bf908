package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Priming before the snapshot, with the hooks that Lambda's runtime interface client has (row LI-5). */
@Timeout(60)
class SnapStartTest {

    private static final String HOOKS = " com.amazonaws.services.lambda.crac.";

    @Test
    void runsARequestThatNoResourceMatchesBeforeEachCheckpoint() throws Exception {
        String output = run("snap-start", "checkpoint");

        assertThat(output)
                .contains("saw [LAMBDA-JAXRS-PRIME /.lambda-jaxrs/prime, LAMBDA-JAXRS-PRIME /.lambda-jaxrs/prime,"
                        + " GET /log/ids]")
                .contains("Cannot prime the application for SnapStart: java.lang.IllegalStateException: no GET")
                .contains(HOOKS);
    }

    @Test
    void loadsNoneOfItInAnOrdinaryEnvironment() throws Exception {
        assertThat(run("on-demand", "none"))
                .contains("saw [GET /log/ids]")
                .contains(" dev.lambdamaven.jaxrs.JaxRsHandler ")
                .doesNotContain(HOOKS, "SnapStartEngine");
    }

    /** Returns what the function printed, among it every class that was loaded. */
    private static String run(String initializationType, String argument) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder child = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                SnapStartFunction.class.getName(),
                argument);
        child.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", initializationType);
        Process process = child.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return output;
    }
}
