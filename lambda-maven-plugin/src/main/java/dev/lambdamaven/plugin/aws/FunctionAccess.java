package dev.lambdamaven.plugin.aws;

/** Whether HTTP APIs may call a function. */
public record FunctionAccess(AwsClients clients, String functionName, String alias) {

    /**
     * Whether the policy of the alias lets an HTTP API in.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when AWS does not say
     */
    public boolean givenTo(String apiId) {
        try {
            return new AliasPolicy(clients.lambda())
                    .invokers(functionName, alias).stream().anyMatch(arn -> arn.contains(":" + apiId + "/"));
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }
}
