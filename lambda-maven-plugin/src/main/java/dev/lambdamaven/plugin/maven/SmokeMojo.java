package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.DeploymentFile;
import dev.lambdamaven.plugin.smoke.EvidenceSource;
import dev.lambdamaven.plugin.smoke.HttpTarget;
import dev.lambdamaven.plugin.smoke.Pace;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeReport;
import dev.lambdamaven.plugin.smoke.SmokeRunner;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the endpoints over HTTP: those of the local AWS that {@code start} started in this build, else those of the last
 * deployment. Bound to a phase it records the outcome, and {@code verify} fails the build after {@code stop}, as Failsafe
 * does; from the command line, or where {@code verify} is not bound, it fails at once. The outcome is also written to
 * {@code target/failsafe-reports/TEST-lambda-smoke.xml}, so that CI servers show each check as a test.
 */
@Mojo(name = "smoke", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class SmokeMojo extends LambdaMojo {

    private static final String DEFAULT_CHECK = "GET /health -> 200";

    /**
     * One check a line, in the words of HTTP: method, path, optionally a JSON body, an arrow, the status, and optionally the
     * answer's body, such as <code>PUT /items/42 {"name":"desk lamp"} -&gt; 200 {"message":"item 42 updated"}</code>. Of a
     * JSON answer each given member must be there. By default <code>GET /health -&gt; 200</code>.
     */
    @Parameter
    private @Nullable List<String> checks;

    /** Base URL to check, such as {@code https://a1b2c3.execute-api.eu-west-1.amazonaws.com}. */
    @Parameter(property = "lambda.url")
    private @Nullable String url;

    /** Name of the function whose log is shown beside a failure. */
    @Parameter(property = "lambda.functionName", defaultValue = "${project.artifactId}")
    private String functionName;

    /** Leaves the checks out when true. */
    @Parameter(property = "lambda.smoke.skip", defaultValue = "false")
    private boolean skipSmoke;

    @Override
    void run() {
        SmokeFiles files = new SmokeFiles(buildDirectory());
        files.clear();
        if (skipSmoke) {
            getLog().warn("Smoke checks are skipped: lambda.smoke.skip is true.");
            return;
        }
        List<SmokeCheck> parsed = checks().stream().map(SmokeCheck::parse).toList();
        Optional<URI> base = baseUrl();
        if (base.isEmpty()) {
            getLog().warn("Nothing is checked: there is no deployment of " + project.getArtifactId() + ".");
            return;
        }
        SmokeReport report = run(base.get(), parsed);
        report.consoleLines().forEach(line -> getLog().info("  " + line));
        List<String> log = functionLog();
        files.write(report, log);
        if (typed() || !verifyIsBound()) {
            report.failure(log).ifPresent(SmokeMojo::fail);
        }
    }

    private SmokeReport run(URI base, List<SmokeCheck> checks) {
        Pace pace = Pace.real();
        try (HttpTarget target = HttpTarget.at(base, pace)) {
            return new SmokeRunner(SmokeSettings.defaults(), pace, getLog()::info, EvidenceSource.none())
                    .run(target, checks);
        }
    }

    static void fail(LambdaException failure) {
        throw failure;
    }

    private List<String> checks() {
        if (checks != null && !checks.isEmpty()) {
            return checks;
        }
        getLog().info("No <checks> are configured: " + DEFAULT_CHECK);
        return List.of(DEFAULT_CHECK);
    }

    private Optional<URI> baseUrl() {
        Optional<URI> set = given(url).map(SmokeMojo::uri);
        if (set.isPresent()) {
            return set;
        }
        Optional<URI> deployed = new DeploymentFile(lambdaDirectory().resolve("deployment.json")).url();
        if (deployed.isEmpty() && session.getProjects().size() == 1) {
            throw LambdaException.of(
                    "There is no URL to check: no local AWS runs in this build, and nothing was deployed.",
                    "Deploy first: mvn lambda:deploy\nor name the URL: -Dlambda.url=https://…");
        }
        return deployed;
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw LambdaException.of("<url> is " + text + ", must be an http or https URL.", "-Dlambda.url=https://…")
                    .causedBy(malformed);
        }
    }

    private List<String> functionLog() {
        return localBuild()
                .running()
                .map(local -> local.functionLog(functionName))
                .orElse(List.of());
    }

    private boolean verifyIsBound() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("lambda-maven-plugin"))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(execution -> execution.getGoals().contains("verify"));
    }
}
