package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.ReleaseReader;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.ReleaseHistory;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.plan.RollbackPlanner;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets an earlier version serve again, by one move of the alias.
 *
 * @param toVersion its number; when absent the one that served before
 * @param adopt also when this plugin did not make the function
 */
public record Rollback(String functionName, String alias, Optional<String> toVersion, boolean adopt) {

    /** What a rollback came to. */
    public record Outcome(Plan plan, String serving) {}

    /**
     * Reads, plans, prints and moves.
     *
     * @param dryRun stops after printing
     * @param log receives one line per effect
     */
    public Outcome run(AwsClients clients, boolean dryRun, Consumer<String> log) {
        ReleaseReader releases = new ReleaseReader(clients);
        ReleaseHistory history = releases.read(functionName, alias);
        log.accept(history.account().line(functionName, clients.redirected()));
        Plan plan = RollbackPlanner.plan(history, toVersion, adopt);
        String serving = history.serving().version();
        for (var step : plan.steps()) {
            log.accept("  " + Plan.line(step));
            if (step instanceof ReleaseStep.RollBack move) {
                if (!serving.equals(move.move().to())) {
                    releases.expectUsable(functionName, move.move().to());
                }
                serving = move.move().to();
                if (!dryRun) {
                    releases.apply(move, line -> log.accept("  " + line));
                }
            }
        }
        history.version(serving).ifPresent(version -> log.accept("  " + PlanLine.note("version", version.line())));
        return new Outcome(plan, serving);
    }
}
