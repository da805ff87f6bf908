package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CalledFunction;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.EnvironmentValues;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have that look at a function which is there: where it is, and what of it must not be printed. */
abstract class OperatingMojo extends LambdaMojo {

    /** AWS region. By default that of the last deployment, of {@code AWS_REGION} or of the AWS profile. */
    @Parameter(property = "lambda.region")
    private @Nullable String region;

    /** Profile of the AWS config files. By default the AWS credential chain decides. */
    @Parameter(property = "lambda.profile")
    private @Nullable String profile;

    /** Sends every AWS call to this URL instead of AWS. By default the local AWS of this build when one runs. */
    @Parameter(property = "lambda.endpoint")
    private @Nullable String endpoint;

    /**
     * The 12 digits of the only account in which this may happen. With credentials of another one nothing is read and nothing changed,
     * and the message names both.
     */
    @Parameter(property = "lambda.expectedAccount")
    private @Nullable String expectedAccount;

    /** Name of the function. */
    @Parameter(property = "lambda.functionName", defaultValue = "${project.artifactId}")
    private String functionName;

    /** Environment variables as for {@code deploy}. Values of the form {@code @{env.NAME}} are never printed. */
    @Parameter
    private @Nullable Map<String, @Nullable String> environment;

    final String functionName() {
        String name = stage().function(functionName);
        FunctionSpec.requireName(name);
        return name;
    }

    final AwsTarget target() {
        Optional<URI> set = given(endpoint).map(PlanningMojo::uri);
        if (set.isEmpty() && localBuild().running().isPresent()) {
            return AwsTarget.local(localBuild().running().get().endpoint(), StartMojo.REGION);
        }
        return new AwsTarget(given(region).or(this::deployedRegion), given(profile), set, Optional.empty())
                .in(given(expectedAccount));
    }

    final LogRedaction redaction() {
        return redaction(List.of());
    }

    final LogRedaction redaction(Collection<String> more) {
        List<String> secrets = new ArrayList<>(more);
        if (environment != null) {
            secrets.addAll(EnvironmentValues.secrets(environment, System.getenv()));
        }
        return LogRedaction.of(secrets);
    }

    /** Whether this is a module of a reactor without a function of its own, such as a library; says so. */
    final boolean isLibrary(AwsClients clients) {
        boolean library = session.getProjects().size() > 1 && !CalledFunction.isThere(clients, functionName());
        if (library) {
            getLog().info(functionName() + "  is left out: there is no function of that name");
        }
        return library;
    }

    /** The function and where it is, as the first line of each of these goals. */
    final void tellTarget(AwsTarget target, String what) {
        String where = target.endpoint()
                .map(uri -> "endpoint " + uri)
                .or(target::region)
                .orElse("AWS");
        getLog().info(functionName() + "  " + where + "  " + what);
    }

    private Optional<String> deployedRegion() {
        return deploymentFile().text("region");
    }
}
