package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.deploy.Rollback;
import dev.lambdamaven.plugin.plan.PlanLine;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lets the version serve again that served before, with the code and the configuration that it had then: moves the alias back, which
 * takes effect at once, and ends a canary. Nothing is built or uploaded. Another {@code rollback} goes one release further back, and never
 * forth again; the alias remembers the last ten releases that served, and of those that {@code keepVersions} has left one can serve
 * again. The next {@code deploy} releases what the sources say, also when that is what was rolled back.
 */
@Mojo(name = "rollback", threadSafe = true)
public final class RollbackMojo extends OperatingMojo {

    /** Number of the version that shall serve, also of a newer one. By default the one that served before. */
    @Parameter(property = "lambda.toVersion")
    private @Nullable String toVersion;

    /** The alias that the HTTP API calls. */
    @Parameter(property = "lambda.alias", defaultValue = "live")
    private String alias;

    /** Moves the alias of a function, too, that this plugin did not make. */
    @Parameter(property = "lambda.adopt", defaultValue = "false")
    private boolean adopt;

    /** Prints what would be done, and does nothing. */
    @Parameter(property = "lambda.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    void run() {
        try (AwsClients clients = AwsClients.open(target())) {
            if (isLibrary(clients)) {
                return;
            }
            Rollback rollback = new Rollback(functionName(), alias, given(toVersion), adopt);
            Rollback.Outcome outcome = rollback.run(clients, dryRun, getLog()::info);
            if (dryRun) {
                getLog().info("Dry run: nothing was changed.");
            } else {
                getLog().info("  " + ended(outcome));
            }
        }
    }

    private String ended(Rollback.Outcome outcome) {
        return outcome.plan().isEmpty()
                ? PlanLine.note("unchanged", "version " + outcome.serving() + " serves already")
                : PlanLine.note(
                        "rolled back",
                        "%s version %s, alias %s; the next deploy releases what the sources say"
                                .formatted(functionName(), outcome.serving(), alias));
    }
}
