package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.Cors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** CORS as API Gateway and as Lambda write it. */
final class CorsForms {

    private CorsForms() {}

    static software.amazon.awssdk.services.apigatewayv2.model.Cors ofApi(Cors cors) {
        return software.amazon.awssdk.services.apigatewayv2.model.Cors.builder()
                .allowOrigins(cors.allowOrigins())
                .allowMethods(cors.allowMethods())
                .allowHeaders(cors.allowHeaders())
                .exposeHeaders(cors.exposeHeaders())
                .maxAge(cors.maxAge().orElse(null))
                .allowCredentials(cors.allowCredentials())
                .build();
    }

    static Optional<Cors> read(software.amazon.awssdk.services.apigatewayv2.model.@Nullable Cors cors) {
        return Optional.ofNullable(cors)
                .map(seen -> new Cors(
                        seen.allowOrigins(),
                        seen.allowMethods(),
                        seen.allowHeaders(),
                        seen.exposeHeaders(),
                        Optional.ofNullable(seen.maxAge()),
                        Boolean.TRUE.equals(seen.allowCredentials())));
    }

    static software.amazon.awssdk.services.lambda.model.Cors ofUrl(Cors cors) {
        return software.amazon.awssdk.services.lambda.model.Cors.builder()
                .allowOrigins(cors.allowOrigins())
                .allowMethods(cors.allowMethods())
                .allowHeaders(cors.allowHeaders())
                .exposeHeaders(cors.exposeHeaders())
                .maxAge(cors.maxAge().orElse(null))
                .allowCredentials(cors.allowCredentials())
                .build();
    }

    /** Lambda says nothing of CORS, or that nothing is allowed, when there is none. */
    static Optional<Cors> read(software.amazon.awssdk.services.lambda.model.@Nullable Cors cors) {
        return Optional.ofNullable(cors)
                .filter(seen -> !seen.allowOrigins().isEmpty())
                .map(seen -> new Cors(
                        seen.allowOrigins(),
                        seen.allowMethods(),
                        seen.allowHeaders(),
                        seen.exposeHeaders(),
                        Optional.ofNullable(seen.maxAge()),
                        Boolean.TRUE.equals(seen.allowCredentials())));
    }
}
