package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.Remains;
import dev.lambdamaven.plugin.plan.RemovalPlanner;
import dev.lambdamaven.plugin.plan.RemovalPlanner.Removal;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Deletes what was deployed for a function, and nothing else.
 *
 * @param keepLogs leaves the log group
 * @param log receives one line per thing
 */
public record Undeployment(AwsClients clients, boolean keepLogs, Consumer<String> log) {

    /** How it ended. */
    public enum Outcome {
        NOTHING_THERE,
        NOT_CONFIRMED,
        DELETED
    }

    /**
     * Observes, plans, prints, asks, and deletes.
     *
     * @param confirmed asked once, after everything has been printed, with what there is
     * @throws dev.lambdamaven.plugin.LambdaException when AWS refuses; run again it goes on where it stopped
     */
    public Outcome run(Undeployer.Names names, Predicate<Account> confirmed) {
        Undeployer undeployer = new Undeployer(clients);
        Remains remains = undeployer.observe(names);
        Account account = remains.account();
        log.accept(account.line(names.function(), clients.redirected()));
        Removal removal = RemovalPlanner.plan(remains, keepLogs);
        removal.steps().forEach(step -> log.accept("  " + step.line()));
        removal.left().forEach(thing -> log.accept("  " + PlanLine.note("left", thing)));
        if (removal.steps().isEmpty()) {
            return Outcome.NOTHING_THERE;
        }
        if (!confirmed.test(account)) {
            return Outcome.NOT_CONFIRMED;
        }
        removal.steps().forEach(step -> undeployer.apply(step, line -> log.accept("  " + line)));
        return Outcome.DELETED;
    }
}
