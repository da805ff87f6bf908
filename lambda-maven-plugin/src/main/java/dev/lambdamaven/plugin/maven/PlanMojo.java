package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.PlanFile;
import dev.lambdamaven.plugin.deploy.PlannedDeployment;
import dev.lambdamaven.plugin.plan.PlanLine;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Prints what {@code deploy} would do now, in the same lines, and changes nothing: runs the lifecycle up to {@code package}, reads
 * what is in AWS, and compares. {@code +} is made, {@code ~} is changed from one value to another, {@code -} is deleted. Writes the
 * same as JSON to {@code target/lambda/plan.json}.
 */
@Mojo(name = "plan", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class PlanMojo extends PlanningMojo {

    /**
     * {@code text}, or {@code json} to print the JSON to standard output as well: {@code mvn -q lambda:plan -Dlambda.output=json}
     * prints nothing else. Maven 4 does so with
     * {@code --raw-streams}, the Maven of Debian and Ubuntu, which puts an escape code before it, with
     * {@code MAVEN_OPTS=-Djansi.noreset=true}.
     */
    @Parameter(property = "lambda.output", defaultValue = "text")
    private @Nullable String output;

    /** Fails the build when {@code deploy} would change something, so that CI can tell. */
    @Parameter(property = "lambda.detailedExitCode", defaultValue = "false")
    private boolean detailedExitCode;

    @Override
    void run() {
        StandardOutput standardOutput = StandardOutput.of(given(output));
        packaged().ifPresent(packaged -> {
            PlannedDeployment planned = plan(packaged);
            String json = new PlanFile(lambdaDirectory().resolve("plan.json")).write(planned);
            standardOutput.json(json);
            getLog().info(
                            planned.isEmpty()
                                    ? "  " + PlanLine.note("unchanged", "nothing to do")
                                    : "Nothing was changed.");
            if (detailedExitCode && !planned.isEmpty()) {
                throw LambdaException.of(
                        "deploy would make %d changes, and lambda.detailedExitCode is true."
                                .formatted(planned.changes()),
                        "Release them: mvn lambda:deploy");
            }
        });
    }
}
