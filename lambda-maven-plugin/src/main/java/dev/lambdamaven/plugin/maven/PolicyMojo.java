package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.deploy.PolicyFile;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.DeployerPolicy;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Prints the least IAM policy that somebody needs who deploys this project as it is configured, operates it ({@code status}, {@code
 * rollback}, {@code logs}, {@code invoke}) and undeploys it, and changes nothing. Each statement's {@code Sid} starts with {@code Deploy},
 * {@code Operate} or {@code Undeploy}, so that whoever needs one of them only can take those. Runs the lifecycle up to {@code package},
 * since the package decides whether S3 is needed; asks AWS for the account only, which needs no permission. The policy is also written to
 * {@code target/lambda/policy.json}.
 */
@Mojo(name = "policy", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PACKAGE)
public final class PolicyMojo extends PlanningMojo {

    /**
     * {@code text}, or {@code json} to print the policy to standard output instead of the log: {@code mvn -q lambda:policy
     * -Dlambda.output=json} prints nothing else. Maven 4 does so with
     * {@code --raw-streams}, the Maven of Debian and Ubuntu, which puts an escape code before it, with
     * {@code MAVEN_OPTS=-Djansi.noreset=true}.
     */
    @Parameter(property = "lambda.output", defaultValue = "text")
    private @Nullable String output;

    @Override
    void run() {
        StandardOutput standardOutput = StandardOutput.of(given(output));
        packaged().ifPresent(packaged -> {
            with(packaged, (deployer, wanted, code) -> {
                Account account = deployer.account();
                getLog().info(account.line(functionName(), deployer.target().endpoint()));
                String json = new PolicyFile(lambdaDirectory().resolve("policy.json"))
                        .write(DeployerPolicy.of(account, wanted, code));
                if (!standardOutput.wanted()) {
                    json.lines().forEach(getLog()::info);
                }
                standardOutput.json(json);
                tellLength(PolicyFile.length(json));
                return account;
            });
        });
    }

    private void tellLength(int length) {
        if (length > DeployerPolicy.LONGEST_MANAGED_POLICY) {
            getLog().warn(
                            "The policy has %d characters, and a managed policy takes %d: make one of each use, or an inline policy."
                                    .formatted(length, DeployerPolicy.LONGEST_MANAGED_POLICY));
        }
    }
}
