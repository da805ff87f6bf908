package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Finds out why a function has no log. */
final class MissingLog {

    private final AwsClients clients;
    private final LambdaClient lambda;
    private final String functionName;

    MissingLog(AwsClients clients, String functionName) {
        this.clients = clients;
        this.lambda = clients.lambda();
        this.functionName = functionName;
    }

    LambdaException explained() {
        try {
            String role = lambda.getFunctionConfiguration(request -> request.functionName(functionName))
                    .role();
            return neverCalled(Absent.orEmpty(role));
        } catch (ResourceNotFoundException wrongName) {
            return noFunction();
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    /** A role that may not write logs looks just the same from here. */
    private LambdaException neverCalled(String role) {
        return LambdaException.of(
                        "%s has not logged anything yet: there is no log group /aws/lambda/%1$s in %s."
                                .formatted(functionName, clients.region().id()),
                        "Call it: mvn lambda:invoke -Dlambda.request='GET /'\n"
                                + "Was it called already? Then its role may not write logs: attach AWSLambdaBasicExecutionRole to it.")
                .with("role", role);
    }

    private LambdaException noFunction() {
        String others = lambda
                .listFunctionsPaginator(ListFunctionsRequest.builder().build())
                .functions()
                .stream()
                .map(FunctionConfiguration::functionName)
                .limit(10)
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
        Optional<String> endpoint = clients.target().endpoint().map(Object::toString);
        return LambdaException.of(
                        "There is no function %s in %s."
                                .formatted(
                                        functionName,
                                        endpoint.orElse(clients.region().id())),
                        "Deploy it: mvn lambda:deploy\n" + Parameter.FUNCTION_NAME.howToSet())
                .with("functions there", others);
    }
}
