package dev.lambdamaven.plugin.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.UrlGrant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The resource policy of an alias: who may invoke it. Each qualifier of a function has a policy of its own. */
final class AliasPolicy {

    private static final String STATEMENT = "apigw-";

    private final LambdaClient lambda;

    AliasPolicy(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /**
     * Who may invoke an alias.
     *
     * @param sources the SourceArn of every statement that lets API Gateway invoke it
     * @param own the SourceArn of those that have the id which this plugin gives
     * @param urls what this plugin has granted so that everybody may call its URL
     */
    record Grants(Set<String> sources, Set<String> own, Set<UrlGrant> urls) {

        static final Grants NONE = new Grants(Set.of(), Set.of(), Set.of());

        /**
         * Ids of the HTTP APIs that this plugin has let invoke the alias. One in another account or region it never lets, and it does
         * not see whether that is there.
         */
        Set<String> apis(Account account) {
            return own.stream().flatMap(arn -> account.apiId(arn).stream()).collect(Collectors.toSet());
        }
    }

    /** The id of the statement that lets an HTTP API invoke the alias; derived, so that a second try cannot add a second one. */
    static String statementId(String apiId) {
        return STATEMENT + apiId;
    }

    /** The SourceArn of every statement that lets API Gateway invoke the alias. */
    Set<String> invokers(String functionName, String alias) {
        return grants(functionName, alias).sources();
    }

    Grants grants(String functionName, String alias) {
        try {
            return read(lambda.getPolicy(
                            request -> request.functionName(functionName).qualifier(alias))
                    .policy());
        } catch (ResourceNotFoundException noPolicy) {
            return Grants.NONE;
        }
    }

    static Grants read(String policy) {
        try {
            List<?> statements = list(JSON.std.mapFrom(policy).get("Statement"));
            return new Grants(
                    statements.stream()
                            .map(AliasPolicy::source)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    statements.stream()
                            .flatMap(statement -> own(statement).stream())
                            .collect(Collectors.toSet()),
                    Stream.of(UrlGrant.values())
                            .filter(grant -> statements.stream().anyMatch(statement -> grants(statement, grant)))
                            .collect(Collectors.toSet()));
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

    /** The SourceArn of a statement that has the id which this plugin gives. */
    private static Optional<String> own(Object statement) {
        return Optional.ofNullable(member(statement, "Sid"))
                .map(Object::toString)
                .filter(sid -> sid.startsWith(STATEMENT))
                .map(sid -> sid.substring(STATEMENT.length()))
                .flatMap(id -> Optional.ofNullable(source(statement)).filter(arn -> arn.endsWith(":" + id + "/*/*")));
    }

    private static boolean grants(Object statement, UrlGrant grant) {
        Object principal = member(statement, "Principal");
        return grant.statementId().equals(member(statement, "Sid"))
                && grant.action().equals(member(statement, "Action"))
                && ("*".equals(principal) || "*".equals(member(principal, "AWS")));
    }

    private static @Nullable Object member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
