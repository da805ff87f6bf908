package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.spec.Parameter;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Finds the version of a function that is meant by a qualifier. */
public final class CalledFunction {

    private static final String LATEST = "$LATEST";

    private CalledFunction() {}

    /**
     * The version behind an alias, or the version itself.
     *
     * @param qualifier an alias, a version's number, or {@code $LATEST}
     * @param log takes one line for each long wait
     * @throws LambdaException when there is no such function or version
     */
    public static FunctionCall of(AwsClients clients, String functionName, String qualifier, Consumer<String> log) {
        try {
            String version = version(clients.lambda(), functionName, qualifier);
            FunctionConfiguration function = clients.lambda()
                    .getFunction(request -> request.functionName(functionName).qualifier(version))
                    .configuration();
            String arn = Absent.orEmpty(function.functionArn());
            String unqualified =
                    arn.endsWith(":" + version) ? arn.substring(0, arn.length() - version.length() - 1) : arn;
            return new VersionCall(
                    clients,
                    new Waits(log, InstantSource.system()),
                    new VersionCall.Qualified(unqualified, functionName, version));
        } catch (ResourceNotFoundException absent) {
            throw absent(clients, functionName, qualifier);
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    /** Whether there is a function of that name. */
    public static boolean isThere(AwsClients clients, String functionName) {
        try {
            clients.lambda().getFunctionConfiguration(request -> request.functionName(functionName));
            return true;
        } catch (ResourceNotFoundException absent) {
            return false;
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    private static String version(LambdaClient lambda, String functionName, String qualifier) {
        return qualifier.equals(LATEST) || qualifier.matches("\\d+")
                ? qualifier
                : lambda.getAlias(request -> request.functionName(functionName).name(qualifier))
                        .functionVersion();
    }

    private static LambdaException absent(AwsClients clients, String functionName, String qualifier) {
        String where = clients.redirected()
                .map(Object::toString)
                .orElse(clients.region().id());
        return LambdaException.of(
                "There is no function %s with a version or alias %s in %s.".formatted(functionName, qualifier, where),
                "Deploy it: mvn lambda:deploy\nor name another version: -Dlambda.qualifier=1\n"
                        + Parameter.FUNCTION_NAME.howToSet());
    }
}
