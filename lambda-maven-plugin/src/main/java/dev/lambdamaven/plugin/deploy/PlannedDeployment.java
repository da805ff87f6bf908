package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.util.List;

/** What a deployment would do, and where. */
public record PlannedDeployment(String functionName, Account account, Plan plan) {

    public boolean isEmpty() {
        return plan.isEmpty();
    }

    /** How many things {@code deploy} would make, change or delete; its checks change nothing. */
    public long changes() {
        return lines().stream().filter(line -> line.sign() != ' ').count();
    }

    /** What {@code deploy} would print for each step. */
    public List<PlanLine> lines() {
        return plan.lines();
    }
}
