package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.openapi.OpenApiChecks;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.spec.EnvironmentValues;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks that are written elsewhere than in the POM: an OpenAPI document, and files for hurl. */
abstract class DescribedMojo extends LambdaMojo {

    /**
     * An OpenAPI document of version 3.0 or 3.1, JSON or YAML, relative to the project. Each GET in it that needs neither a parameter
     * nor <code>security</code> is a check, sent to the path of the document's first server and its own below: the answer must be one
     * that the document knows, below 500, and fit its schema. References must stay within the file.
     */
    @Parameter(property = "lambda.openapi")
    private @Nullable String openapi;

    /**
     * The executable that runs <code>src/smoke/*.hurl</code> (https://hurl.dev), in which <code>{{url}}</code> is the base URL. By
     * default the <code>hurl</code> on the PATH; where there is none, the files are left out, with a notice. The report is
     * <code>target/failsafe-reports/TEST-hurl.xml</code>.
     */
    @Parameter(property = "lambda.hurl")
    private @Nullable String hurl;

    /**
     * Secrets for the Hurl files by name, such as <code>&lt;token&gt;@{env.TOKEN}&lt;/token&gt;</code>. They are given to hurl by
     * <code>--secret</code>, which hides them from its output and report; who can list the machine's processes sees them meanwhile.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> hurlSecrets;

    /** The checks of the OpenAPI document; empty when none is named. */
    final List<SmokeCheck> describedChecks() {
        Optional<OpenApiChecks> described = given(openapi)
                .map(name -> OpenApiChecks.of(project.getBasedir().toPath().resolve(name)));
        described.ifPresent(found -> found.leftOut()
                .forEach(line -> getLog().info("  " + PlanLine.note("openapi", "not checked: " + line))));
        return described.map(OpenApiChecks::checks).orElse(List.of());
    }

    /** Runs the Hurl files, when there are any. */
    final void runHurl(URI url) {
        Map<String, String> secrets =
                hurlSecrets == null ? Map.of() : EnvironmentValues.resolve(hurlSecrets, System.getenv());
        hurlChecks().run(given(hurl), url, secrets);
    }

    final HurlChecks hurlChecks() {
        return new HurlChecks(project.getBasedir().toPath(), buildDirectory(), getLog());
    }
}
