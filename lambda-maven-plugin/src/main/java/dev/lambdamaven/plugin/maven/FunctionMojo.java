package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentValues;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Layers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What the goals have that make a function: the parameters of the function, by the names of the Lambda API. */
abstract class FunctionMojo extends FunctionSettingsMojo {

    private static final Duration HTTP_API_LIMIT = Duration.ofSeconds(29);

    /** Name of the function: 1 to 64 letters, digits, hyphens or underscores. */
    @Parameter(property = "lambda.functionName", defaultValue = "${project.artifactId}")
    private String functionName;

    /** Memory in MB, 128 to 10240. CPU grows with it: 1769 MB are one vCPU. */
    @Parameter(property = "lambda.memorySize", defaultValue = "512")
    private String memorySize;

    /** Seconds a request may take, 1 to 900. An HTTP API stops waiting after 30. */
    @Parameter(property = "lambda.timeout", defaultValue = "15")
    private String timeout;

    /**
     * ARN of the execution role. When absent the function keeps the role it has; a new function gets a role made for it, by
     * the name of the function and {@code -role}, that may write the logs of this function and do what its settings need, and nothing else.
     */
    @Parameter(property = "lambda.role")
    private @Nullable String role;

    /**
     * Environment variables of the function, at most 4 KB. Variables that are on the function already and not named here are kept, also
     * those that stood here in an earlier deployment, unless {@code environmentMode} says otherwise. Write a secret as
     * {@code @{env.NAME}}: it is read from the building shell when it is needed, while {@code mvn -X} prints what stands here.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> environment;

    /**
     * ARNs of layer versions that the function shall have besides its dependencies, in this order; Lambda allows five in all. When
     * not set, layers that are on the function already are kept; when set and empty, they are taken away. On the command line
     * separated by commas. A local AWS has none of them.
     */
    @Parameter(property = "lambda.layers")
    private @Nullable List<@Nullable String> layers;

    /** The alias the HTTP API calls. */
    @Parameter(property = "lambda.alias", defaultValue = "live")
    private String alias;

    /** Id of the HTTP API to use. By default the one that carries this plugin's tags for the function. */
    @Parameter(property = "lambda.apiId")
    private @Nullable String apiId;

    /** Takes over a function of that name which this plugin did not make. */
    @Parameter(property = "lambda.adopt", defaultValue = "false")
    private boolean adopt;

    @Inject
    private ToolchainManager toolchains;

    final DeploymentSpec deploymentSpec(Inferred<String> handler) {
        tellOrigin("handler", handler);
        tellOrigin("runtime", java());
        DeploymentSpec spec = specification(handler.value());
        if (spec.function().timeout().compareTo(HTTP_API_LIMIT) > 0) {
            getLog().warn("<timeout> is " + timeout + " s, but the HTTP API stops waiting after 30 s.");
        }
        return spec;
    }

    /** The same without a word. */
    final DeploymentSpec specification(String handler) {
        FunctionSpec function = new FunctionSpec(
                        functionName(),
                        handler,
                        java().value(),
                        architecture(),
                        dev.lambdamaven.plugin.spec.Parameter.MEMORY_SIZE.wholeNumber(
                                memorySize, "between 128 and 10240 (MB)"),
                        Duration.ofSeconds(dev.lambdamaven.plugin.spec.Parameter.TIMEOUT.wholeNumber(
                                timeout, "between 1 and 900 (seconds)")),
                        given(role),
                        functionEnvironment())
                .with(options(), management());
        return new DeploymentSpec(function, alias, given(apiId), adopt)
                .with(new Layers(givenList("layers", layers)))
                .with(http());
    }

    /** What the function's environment is in the end. */
    Map<String, String> functionEnvironment() {
        return environment == null ? Map.of() : EnvironmentValues.resolve("environment", environment, System.getenv());
    }

    /** The environment as Maven handed it over, references to the shell's variables unresolved. */
    final Map<String, String> writtenEnvironment() {
        Map<String, String> written = new TreeMap<>();
        if (environment != null) {
            environment.forEach((name, value) -> written.put(name, value == null ? "" : value));
        }
        return written;
    }

    final LogRedaction redaction() {
        return LogRedaction.of(secrets());
    }

    /** Values that no log may have. */
    List<String> secrets() {
        return environment == null ? List.of() : EnvironmentValues.secrets(environment, System.getenv());
    }

    final String functionName() {
        return stage().function(functionName);
    }

    final String alias() {
        return alias;
    }

    /** The JDKs that run functions in a local AWS; says when the function will not have the Java that it has in AWS. */
    final Map<String, Path> jdks() {
        RuntimeJdks jdks = RuntimeJdks.of(toolchains, session);
        jdks.notice(java().value()).ifPresent(notice -> getLog().info("  " + PlanLine.note("JDK", notice)));
        return jdks.homes();
    }

    private void tellOrigin(String name, Inferred<?> value) {
        value.origin()
                .ifPresent(origin -> getLog().info("  " + PlanLine.note(name, value.value() + " (" + origin + ")")));
    }
}
