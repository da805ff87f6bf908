package dev.lambdamaven.junit;

import java.net.URI;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the function to tests. What is wrong with it fails a class once, before its first test. */
final class LambdaExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        FunctionUrl.of(context.getRequiredTestClass());
    }

    /** A URI without {@link LambdaUrl} or {@link LocalAws} may be the argument of a parameterized test. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        boolean annotated = parameter.isAnnotated(LambdaUrl.class) || parameter.isAnnotated(LocalAws.class);
        return type == LambdaClient.class || (type == URI.class && annotated);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        URI url = FunctionUrl.of(context.getRequiredTestClass());
        URI asked = parameter.isAnnotated(LocalAws.class) ? LocalEndpoint.of(url) : url;
        return parameter.getParameter().getType() == URI.class ? asked : LambdaClient.of(asked);
    }
}
