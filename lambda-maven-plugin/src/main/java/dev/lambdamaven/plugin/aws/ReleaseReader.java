package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.ReleaseHistory;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

/** Reads the releases of a function that is there, and moves its alias between them. */
public final class ReleaseReader {

    private final AwsClients clients;
    private final LambdaClient lambda;

    public ReleaseReader(AwsClients clients) {
        this.clients = clients;
        this.lambda = clients.lambda();
    }

    /**
     * The versions and the one that serves.
     *
     * @throws LambdaException when there is no such function or alias
     */
    public ReleaseHistory read(String functionName, String alias) {
        try {
            GetFunctionResponse function = lambda.getFunction(request -> request.functionName(functionName));
            FunctionObserver observer = new FunctionObserver(lambda);
            AliasConfiguration serving = observer.aliases(functionName).stream()
                    .filter(one -> one.name().equals(alias))
                    .findFirst()
                    .orElseThrow(() -> absent("alias " + alias + " of function " + functionName, Parameter.ALIAS));
            return new ReleaseHistory(
                    Account.ofFunction(function.configuration().functionArn()),
                    functionName,
                    function.tags(),
                    serving(serving),
                    observer.versions(functionName).stream()
                            .map(ReleaseReader::published)
                            .toList());
        } catch (ResourceNotFoundException none) {
            throw absent("function " + functionName, Parameter.FUNCTION_NAME).causedBy(none);
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    /**
     * Looks at a version that shall serve.
     *
     * @throws LambdaException when nobody can call it: it failed, as when its snapshot did, or is not ready yet
     */
    public void expectUsable(String functionName, String number) {
        try {
            FunctionConfiguration version = new FunctionObserver(lambda).version(functionName, number);
            if (version.state() != State.ACTIVE && version.state() != State.INACTIVE) {
                throw LambdaException.of(
                                "Version %s of %s is %s, so the alias is not moved to it."
                                        .formatted(number, functionName, version.stateAsString()),
                                "Name another one:\n" + Parameter.TO_VERSION.howToSet())
                        .with(
                                "AWS says",
                                "%s (%s)"
                                        .formatted(
                                                Absent.orEmpty(version.stateReason()),
                                                Absent.orEmpty(version.stateReasonCodeAsString())));
            }
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    /**
     * Moves the alias.
     *
     * @param log takes one line for each long wait
     * @throws LambdaException when somebody else has changed it since it was read
     */
    public void apply(ReleaseStep.RollBack step, Consumer<String> log) {
        try {
            new AliasCalls(lambda, Waits.real(log), KnownAlias.of(Optional.empty())).rollBack(step);
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, clients.target());
        }
    }

    private static ReleaseHistory.Serving serving(AliasConfiguration alias) {
        return new ReleaseHistory.Serving(
                alias.name(),
                alias.functionVersion(),
                FunctionObserver.weights(alias),
                Absent.orEmpty(alias.revisionId()),
                Absent.orEmpty(alias.description()));
    }

    private static ReleaseHistory.Published published(FunctionConfiguration version) {
        return new ReleaseHistory.Published(
                version.version(),
                Absent.orEmpty(version.codeSha256()),
                Absent.orEmpty(version.description()),
                Absent.orEmpty(version.lastModified()));
    }

    private LambdaException absent(String what, Parameter named) {
        String where = clients.redirected()
                .map(Object::toString)
                .orElse(clients.region().id());
        return LambdaException.of(
                "There is no %s in %s.".formatted(what, where),
                "Deploy it: mvn lambda:deploy\nor name another one.\n" + named.howToSet());
    }
}
