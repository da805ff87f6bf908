package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.StatusReader;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows what serves now: the version, the commit it was made of, whether it is the package in {@code target}, the version before it, the
 * URL, and what somebody has changed by hand since. Builds and changes nothing. What a deployment of this project would change shows
 * {@code plan}.
 */
@Mojo(name = "status", threadSafe = true)
public final class StatusMojo extends OperatingMojo {

    /** The alias that the HTTP API calls. */
    @Parameter(property = "lambda.alias", defaultValue = "live")
    private String alias;

    /** Id of the HTTP API that {@code deploy} was told to use. By default the one that carries this plugin's tags. */
    @Parameter(property = "lambda.apiId")
    private @Nullable String apiId;

    /**
     * {@code text}, or {@code json} to print the JSON to standard output: {@code mvn -q lambda:status -Dlambda.output=json} prints
     * nothing else. Maven 4 does so with
     * {@code --raw-streams}, the Maven of Debian and Ubuntu, which puts an escape code before it, with
     * {@code MAVEN_OPTS=-Djansi.noreset=true}.
     */
    @Parameter(property = "lambda.output", defaultValue = "text")
    private @Nullable String output;

    @Override
    void run() {
        StandardOutput standardOutput = StandardOutput.of(given(output));
        try (AwsClients clients = AwsClients.open(target())) {
            if (isLibrary(clients)) {
                return;
            }
            Status status = new StatusReader(clients).read(functionName(), alias, given(apiId));
            getLog().info(status.history().account().line(functionName(), clients.redirected()));
            status.lines().forEach(line -> getLog().info("  " + line));
            Optional<Boolean> built = isBuilt(status);
            getLog().info("  " + PlanLine.note("package", text(built)));
            standardOutput.json(json(status, built));
        }
    }

    private static String text(Optional<Boolean> built) {
        return built.map(same -> same ? "the one in target" : "another one than in target")
                .orElse("none was built in target");
    }

    /** Whether the package that was built last is what serves; empty when there is none. */
    private Optional<Boolean> isBuilt(Status status) {
        Optional<String> built = new RecordedPackage(lambdaDirectory()).codeSha256();
        return status.serving().flatMap(version -> built.map(sha -> sha.equals(version.codeSha256())));
    }

    private static String json(Status status, Optional<Boolean> built) {
        Map<String, Object> members = new LinkedHashMap<>(status.members());
        built.ifPresent(same -> members.put("isPackageInTarget", same));
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(members);
        } catch (IOException impossible) {
            throw LambdaException.of("The status cannot be written as JSON.", "")
                    .causedBy(impossible);
        }
    }
}
