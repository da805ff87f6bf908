package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Drift;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.ReleaseHistory;
import dev.lambdamaven.plugin.plan.Status;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;

/** Reads what serves now. Makes no changes. */
public final class StatusReader {

    private final AwsClients clients;
    private final LambdaClient lambda;

    public StatusReader(AwsClients clients) {
        this.clients = clients;
        this.lambda = clients.lambda();
    }

    /**
     * The status of a function.
     *
     * @param apiId of an HTTP API that does not carry this plugin's tags
     * @throws dev.lambdamaven.plugin.LambdaException when there is no such function or alias
     */
    public Status read(String functionName, String alias, Optional<String> apiId) {
        ReleaseHistory history = new ReleaseReader(clients).read(functionName, alias);
        try {
            return new Status(observed(functionName, alias, apiId), history, state(functionName));
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    private Observed observed(String functionName, String alias, Optional<String> apiId) {
        FunctionObserver.Found found = new FunctionObserver(lambda).find(functionName, alias, false);
        Account account = found.arn().map(Account::ofFunction).orElseGet(() -> new AwsObserver(clients).account());
        Observed without = new Observed(account, Optional.empty(), found.function(), found.alias(), Optional.empty());
        return found.alias()
                .map(serving -> Drift.asItServes(functionName, alias, serving.release(), apiId))
                .map(asItServes -> {
                    HttpApiObserver.Found api = new HttpApiObserver(clients).find(asItServes);
                    return new Observed(account, Optional.empty(), found.function(), found.alias(), api.own())
                            .with(new EntranceObserver(clients).find(asItServes, found.granted(), api.ids()));
                })
                .orElse(without);
    }

    private Status.State state(String functionName) {
        GetFunctionConfigurationResponse function =
                lambda.getFunctionConfiguration(request -> request.functionName(functionName));
        String failed = "Failed".equals(function.lastUpdateStatusAsString())
                ? ", last update failed: " + Absent.orEmpty(function.lastUpdateStatusReason())
                : "";
        String reason = function.stateReason() == null ? "" : " (" + function.stateReason() + ")";
        return new Status.State(
                Absent.orEmpty(function.stateAsString()) + reason + failed, Absent.orEmpty(function.lastModified()));
    }
}
