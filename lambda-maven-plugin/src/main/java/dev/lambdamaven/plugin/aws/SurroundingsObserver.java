package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Surroundings;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Management;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyConfigNotFoundException;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;

/** Reads what is around a function, as far as the project says something about it: a deployment that does not pays no call. */
final class SurroundingsObserver {

    private final LambdaClient lambda;
    private final AwsClients clients;

    SurroundingsObserver(AwsClients clients, LambdaClient lambda) {
        this.lambda = lambda;
        this.clients = clients;
    }

    /**
     * What is there.
     *
     * @param observed function and alias
     * @param reserved the function's reserved concurrency, which comes with its description
     */
    Surroundings of(DeploymentSpec wanted, Observed observed, Optional<Integer> reserved) {
        Management management = wanted.function().management();
        String name = wanted.function().name();
        return new Surroundings(
                reserved,
                management
                        .capacity()
                        .provisioned()
                        .flatMap(asked -> observed.alias().flatMap(alias -> provisioned(name, wanted.alias()))),
                management
                        .logRetentionDays()
                        .flatMap(asked -> logGroup(Surroundings.logGroup(wanted.function(), observed))),
                management
                        .codeSigningConfig()
                        .flatMap(asked -> observed.function().flatMap(function -> codeSigning(name))));
    }

    /** One that has failed is asked for again. */
    private Optional<Integer> provisioned(String functionName, String alias) {
        try {
            GetProvisionedConcurrencyConfigResponse found = lambda.getProvisionedConcurrencyConfig(
                    request -> request.functionName(functionName).qualifier(alias));
            return Optional.of(found)
                    .filter(config -> config.status() != ProvisionedConcurrencyStatusEnum.FAILED)
                    .map(GetProvisionedConcurrencyConfigResponse::requestedProvisionedConcurrentExecutions);
        } catch (ProvisionedConcurrencyConfigNotFoundException none) {
            return Optional.empty();
        }
    }

    private Optional<Surroundings.LogGroup> logGroup(String name) {
        return clients
                .logs()
                .describeLogGroupsPaginator(request -> request.logGroupNamePrefix(name))
                .logGroups()
                .stream()
                .filter(group -> name.equals(group.logGroupName()))
                .findFirst()
                .map(group -> new Surroundings.LogGroup(Optional.ofNullable(group.retentionInDays())));
    }

    private Optional<String> codeSigning(String functionName) {
        return Optional.ofNullable(lambda.getFunctionCodeSigningConfig(request -> request.functionName(functionName))
                .codeSigningConfigArn());
    }
}
