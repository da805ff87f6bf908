package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.EvidenceSource;
import dev.lambdamaven.plugin.smoke.HttpTarget;
import dev.lambdamaven.plugin.smoke.Pace;
import dev.lambdamaven.plugin.smoke.Redaction;
import dev.lambdamaven.plugin.smoke.Selection;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeReport;
import dev.lambdamaven.plugin.smoke.SmokeRunner;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.smoke.WatchedTarget;
import java.net.URI;
import java.time.InstantSource;
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
public final class SmokeMojo extends HurlMojo {

    /**
     * The checks. Each is one line in the words of HTTP: method, path, optionally a JSON body, an arrow, the status, and
     * optionally the answer's body, such as <code>PUT /items/42 {"name":"desk lamp"} -&gt; 200 {"message":"item 42
     * updated"}</code>. Of a JSON answer each given member must be there; other text must be the whole answer. The status may be
     * <code>2xx</code>. A body may also be <code>`text`</code> or <code>file,src/smoke/item.json;</code>. More goes to further
     * lines: headers of the request between the path and the body as <code>Name: value</code>, and after the status
     * <code>Name: value</code> (header of the answer), <code>$.items[0].id == 42</code>, <code>header Location matches
     * "^/items/[0-9]+$"</code>, <code>body contains "lamp"</code> (also <code>!=</code>, <code>exists</code>, <code>not
     * exists</code>), <code>within 300 ms</code> (of a warm function; a cold start does not fail it), <code>retry 3 every 1
     * s</code>, <code>capture id = $.id</code> for later checks as <code>@{id}</code> (with <code>redact</code> at its end it is
     * shown nowhere), and <code>name …</code>, which reports show. <code>@{env.TOKEN}</code> is a variable of the shell, whose
     * value is shown nowhere. By default <code>GET /health -&gt; 200</code>, <code>GET /</code> or the first other GET route
     * without parameters, whichever the application has.
     */
    @Parameter
    private @Nullable List<String> checks;

    /**
     * A file of more checks, relative to the project: as above, each starting on a line of its own. Lines that start with
     * <code>#</code> are comments. By default <code>src/smoke/checks.txt</code>, when it is there.
     */
    @Parameter(property = "lambda.smoke.checksFile")
    private @Nullable String checksFile;

    /**
     * An OpenAPI document of version 3.0 or 3.1, JSON or YAML, relative to the project. Each GET in it that needs neither a parameter
     * nor <code>security</code> is a check, sent to the path of the document's first server and its own below: the answer must be one
     * that the document knows, below 500, and fit its schema. References must stay within the file.
     */
    @Parameter(property = "lambda.openapi")
    private @Nullable String openapi;

    /**
     * Runs only some checks: their numbers from 1 on, or parts of their names or lines, separated by commas. Checks whose captures
     * they need are run too.
     */
    @Parameter(property = "lambda.smoke.only")
    private @Nullable String only;

    /**
     * How often all checks are run, from 1 to 1000; the report then has the shortest, the median and the longest time, cold and
     * warm apart.
     */
    @Parameter(property = "lambda.smoke.repeat", defaultValue = "1")
    private String repeat;

    /**
     * How many checks run at a time, from 1 to 64. Above 1 their order is kept only where a check uses what another captures, and in
     * the report.
     */
    @Parameter(property = "lambda.smoke.parallel", defaultValue = "1")
    private String parallel;

    /** Base URL to check, such as {@code https://a1b2c3.execute-api.eu-west-1.amazonaws.com}. */
    @Parameter(property = "lambda.url")
    private @Nullable String url;

    /** The alias that the HTTP API calls. */
    @Parameter(property = "lambda.alias", defaultValue = "live")
    private String alias;

    /** Leaves the checks out when true. */
    @Parameter(property = "lambda.smoke.skip", defaultValue = "false")
    private boolean skipSmoke;

    @Override
    void run() {
        SmokeFiles files = new SmokeFiles(buildDirectory());
        files.clear();
        hurlChecks().clear();
        if (skipSmoke) {
            getLog().warn("Smoke checks are skipped: lambda.smoke.skip is true.");
            return;
        }
        List<SmokeCheck> parsed = checks();
        SmokeSettings settings = settings();
        if (parsed.isEmpty() && hurlChecks().isEmpty()) {
            return;
        }
        Optional<URI> base = checkedUrl().find();
        if (base.isEmpty()) {
            getLog().warn("Nothing is checked: there is no deployment of " + project.getArtifactId() + ".");
            return;
        }
        if (!parsed.isEmpty()) {
            check(base.get(), parsed, settings, files);
        }
        runHurl(base.get());
        if (typed() || !isBound("verify")) {
            failure(files, hurlChecks()).ifPresent(SmokeMojo::fail);
        }
    }

    /** What failed in this build: of the checks, else of the Hurl files. */
    static Optional<LambdaException> failure(SmokeFiles files, HurlChecks hurl) {
        return files.report()
                .flatMap(report -> report.failure(files.functionLog()))
                .or(hurl::failure);
    }

    private void check(URI base, List<SmokeCheck> parsed, SmokeSettings settings, SmokeFiles files) {
        SmokeReport report = run(base, parsed, settings);
        report.consoleLines().forEach(line -> getLog().info("  " + line));
        Redaction ofChecks = Redaction.of(parsed);
        List<String> log = functionLog().stream()
                .map(redaction()::apply)
                .map(ofChecks::apply)
                .toList();
        files.write(report, log);
    }

    private SmokeReport run(URI base, List<SmokeCheck> checks, SmokeSettings settings) {
        Pace pace = Pace.real();
        try (HttpTarget target = HttpTarget.at(base, pace);
                FunctionBehind function = functionBehind()) {
            WatchedTarget watched = new WatchedTarget(target, function.side(base), InstantSource.system());
            EvidenceSource evidence =
                    localBuild().running().isPresent() || checkedUrl().isDeployed(base)
                            ? watched
                            : EvidenceSource.none();
            return new SmokeRunner(settings, pace, getLog()::info, evidence)
                    .run(watched, checks)
                    .redacted(redaction());
        }
    }

    private CheckedUrl checkedUrl() {
        return new CheckedUrl(
                given(url), deploymentFile(), session.getProjects().size() == 1);
    }

    private FunctionBehind functionBehind() {
        return new FunctionBehind(new FunctionBehind.Name(target(), functionName(), alias), getLog()::info);
    }

    static void fail(LambdaException failure) {
        throw failure;
    }

    private List<SmokeCheck> checks() {
        List<SmokeCheck> all = new ConfiguredChecks(project.getBasedir().toPath(), lambdaDirectory(), System.getenv())
                .read(new CheckSources(checks, given(checksFile), given(openapi)), getLog()::info, getLog()::warn);
        return given(only).map(text -> Selection.of(all, text)).orElse(all);
    }

    private SmokeSettings settings() {
        return SmokeSettings.defaults()
                .repeated(SmokeNumber.REPEAT.of(repeat))
                .inParallel(SmokeNumber.PARALLEL.of(parallel));
    }

    private List<String> functionLog() {
        return localBuild()
                .running()
                .map(local -> local.functionLog(functionName()))
                .orElse(List.of());
    }
}
