package dev.lambdamaven.plugin.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The resource policy of an alias: who may invoke it. Each qualifier of a function has a policy of its own. */
final class AliasPolicy {

    private final LambdaClient lambda;

    AliasPolicy(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /** The SourceArn of every statement that lets API Gateway invoke the alias. */
    Set<String> invokers(String functionName, String alias) {
        try {
            return sources(lambda.getPolicy(
                            request -> request.functionName(functionName).qualifier(alias))
                    .policy());
        } catch (ResourceNotFoundException noPolicy) {
            return Set.of();
        }
    }

    static Set<String> sources(String policy) {
        try {
            Map<String, Object> document = JSON.std.mapFrom(policy);
            return list(document.get("Statement")).stream()
                    .map(AliasPolicy::source)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        } catch (IOException malformed) {
            throw LambdaException.of("Lambda's resource policy is not JSON.", "")
                    .causedBy(malformed);
        }
    }

    private static @Nullable String source(Object statement) {
        boolean invokes = "Allow".equals(member(statement, "Effect"))
                && "lambda:InvokeFunction".equals(member(statement, "Action"))
                && "apigateway.amazonaws.com".equals(member(member(statement, "Principal"), "Service"));
        Object arn = member(member(member(statement, "Condition"), "ArnLike"), "AWS:SourceArn");
        return invokes && arn instanceof String text ? text : null;
    }

    private static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
