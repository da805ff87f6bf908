package dev.lambdamaven.plugin.aws;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * Where the log of a function is.
 *
 * @param group the log group
 * @param shared whether other functions may log there too: then each stream names its function ("Configuring CloudWatch log groups",
 *     Lambda Developer Guide)
 */
record LogPlace(String group, String functionName, boolean shared) {

    /** The group that the function's configuration names; the one that Lambda makes when it cannot be asked. */
    static LogPlace of(LambdaClient lambda, String functionName) {
        String own = "/aws/lambda/" + functionName;
        try {
            FunctionConfiguration function = lambda.getFunction(request -> request.functionName(functionName))
                    .configuration();
            String group = function.loggingConfig() == null
                    ? own
                    : Absent.orEmpty(function.loggingConfig().logGroup());
            return new LogPlace(group.isEmpty() ? own : group, functionName, !group.equals(own));
        } catch (SdkException unknown) {
            return new LogPlace(own, functionName, false);
        }
    }

    boolean has(String stream) {
        return !shared || stream.contains("/" + functionName + "[");
    }
}
