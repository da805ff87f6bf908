package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.EnvironmentValues;
import java.net.URI;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The files for hurl that are run beside the checks. */
abstract class HurlMojo extends OperatingMojo {

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

    /** Runs the Hurl files, when there are any. */
    final void runHurl(URI url) {
        Map<String, String> secrets =
                hurlSecrets == null ? Map.of() : EnvironmentValues.resolve("hurlSecrets", hurlSecrets, System.getenv());
        hurlChecks().run(given(hurl), url, secrets);
    }

    final HurlChecks hurlChecks() {
        return new HurlChecks(project.getBasedir().toPath(), buildDirectory(), getLog());
    }
}
