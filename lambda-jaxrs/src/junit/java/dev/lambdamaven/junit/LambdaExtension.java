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

    /** A URI without {@link LambdaUrl} may be the argument of a parameterized test. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LambdaClient.class || (type == URI.class && parameter.isAnnotated(LambdaUrl.class));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        URI url = FunctionUrl.of(context.getRequiredTestClass());
        return parameter.getParameter().getType() == URI.class ? url : LambdaClient.of(url);
    }
}
