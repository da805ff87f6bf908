package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.Remains;
import dev.lambdamaven.plugin.plan.RemovalStep;
import java.util.function.Consumer;

/** Finds and deletes what was deployed. */
public final class Undeployer {

    private final AwsClients clients;

    public Undeployer(AwsClients clients) {
        this.clients = clients;
    }

    /** What a deployment is called. */
    public record Names(String function, String role, String layer) {}

    /**
     * What is there under these names.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when AWS does not say
     */
    public Remains observe(Names names) {
        try {
            Account account = new AwsObserver(clients).account();
            return new RemainsObserver(clients).observe(account, names);
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    /**
     * Deletes; what is gone already is as good as deleted.
     *
     * @param log takes one line for each long wait, and for what is gone already
     * @throws dev.lambdamaven.plugin.LambdaException when AWS refuses; the steps before have taken effect
     */
    public void apply(RemovalStep step, Consumer<String> log) {
        try {
            RemovalCalls.Effect effect = step.accept(new RemovalCalls(clients, Waits.real(log)));
            if (effect == RemovalCalls.Effect.GONE_ALREADY) {
                log.accept(PlanLine.note(step.line().topic(), "gone already"));
            }
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target())
                    .with("step", step.line().toString());
        }
    }
}
