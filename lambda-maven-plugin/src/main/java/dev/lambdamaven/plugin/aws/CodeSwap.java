package dev.lambdamaven.plugin.aws;

import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;

/**
 * Replaces the code of a function and lets its alias serve it, with two calls, and looks at nothing else: for a function that only this
 * process deploys, right after a whole deployment.
 */
public final class CodeSwap implements AutoCloseable {

    private final AwsClients clients;
    private final LambdaClient lambda;

    /** Closes the clients in the end. */
    public CodeSwap(AwsClients clients) {
        this.clients = clients;
        this.lambda = clients.lambda();
    }

    /** Returns the version that serves now. */
    public String swap(String functionName, String alias, Path zip) {
        CodeSource code = CodeSource.of(zip, Optional.empty());
        String version = lambda.updateFunctionCode(
                        request -> code.into(request.functionName(functionName).publish(true)))
                .version();
        lambda.updateAlias(
                request -> request.functionName(functionName).name(alias).functionVersion(version));
        return version;
    }

    /** Deletes a version that no alias points at. */
    public void delete(String functionName, String version) {
        lambda.deleteFunction(request -> request.functionName(functionName).qualifier(version));
    }

    @Override
    public void close() {
        clients.close();
    }
}
