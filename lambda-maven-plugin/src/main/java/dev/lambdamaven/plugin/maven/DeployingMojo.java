package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.Deployer;
import dev.lambdamaven.plugin.deploy.Deployment;
import org.apache.maven.plugins.annotations.Parameter;

/** What both deploying goals do: plan, print, apply, write down. */
abstract class DeployingMojo extends PlanningMojo {

    /** Prints what would be done, as {@code plan} does, and does nothing. */
    @Parameter(property = "lambda.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    final void run() {
        packaged().ifPresent(this::release);
    }

    private void release(Packaged packaged) {
        if (dryRun) {
            plan(packaged);
            getLog().info("Dry run: nothing was changed.");
            return;
        }
        new ReleaseFiles(buildDirectory()).clear();
        record(with(packaged, Deployer::deploy));
    }

    /** What AWS refused matters more than a file that cannot be written. */
    private void record(Deployment deployment) {
        try {
            deploymentFile().write(deployment);
        } catch (LambdaException unwritable) {
            deployment.throwIfFailed();
            throw unwritable;
        }
        deployment.throwIfFailed();
    }
}
