package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.deploy.Undeployment;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.spec.DeploymentNames;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Deletes what {@code deploy} has made: the HTTP API, the function with its versions, the layer of its dependencies, its log group
 * and its role, in this order. Only what carries this plugin's tags for the function is deleted; what else has such a name is told
 * and left. Lists everything before, and asks for the function's name on a terminal. Run again after an interruption, it goes on
 * where it stopped. Zips that went through a bucket stay there until they expire.
 */
@Mojo(name = "undeploy", threadSafe = true)
public final class UndeployMojo extends OperatingMojo {

    /** Deletes without asking. Needed where nobody can be asked, as in CI. */
    @Parameter(property = "lambda.yes", defaultValue = "false")
    private boolean yes;

    /** Leaves the log group, and what the function has written there. */
    @Parameter(property = "lambda.keepLogs", defaultValue = "false")
    private boolean keepLogs;

    /** Prints what would be deleted, and deletes nothing. */
    @Parameter(property = "lambda.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void run() {
        try (AwsClients clients = AwsClients.open(target())) {
            DeploymentNames names = new DeploymentNames(functionName());
            Undeployment undeployment = new Undeployment(clients, keepLogs, getLog()::info);
            Undeployment.Outcome outcome = undeployment.run(
                    new Undeployer.Names(functionName(), names.role(), names.layer()), this::confirmed);
            switch (outcome) {
                case NOTHING_THERE -> getLog().info("  " + PlanLine.note("unchanged", "there is nothing to delete"));
                case NOT_CONFIRMED -> getLog().info("Nothing was deleted.");
                case DELETED -> getLog().info("  " + PlanLine.note("undeployed", functionName()));
            }
        }
    }

    private boolean confirmed(Account account) {
        if (dryRun || yes) {
            return !dryRun;
        }
        return new Question(session.getRequest().isInteractiveMode())
                .ask("Type %s to delete this in account %s: ".formatted(functionName(), account.id()))
                .orElseThrow(() -> LambdaException.of(
                        "undeploy deletes nothing before somebody has said so, and there is nobody to ask.",
                        "Say it on the command line: mvn lambda:undeploy -Dlambda.yes"))
                .equals(functionName());
    }
}
