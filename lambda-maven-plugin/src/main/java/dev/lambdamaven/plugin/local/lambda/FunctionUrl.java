package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.Map;
import java.util.Optional;

/**
 * A function's own URL, as those who serve it need it.
 *
 * @param id what its host name starts with
 * @param functionArn the function or the alias
 * @param authType {@code NONE} or {@code AWS_IAM}
 * @param cors with the members of the Lambda API; absent without one
 */
public record FunctionUrl(
        String id, String functionArn, String region, String authType, Optional<Map<String, Object>> cors) {

    static FunctionUrl of(String region, Map<String, Object> document) {
        Fields fields = Fields.of(document);
        String url = fields.text("FunctionUrl").orElse("");
        return new FunctionUrl(
                url.replaceFirst(".*/([^/]+)/$", "$1"),
                fields.text("FunctionArn").orElse(""),
                region,
                fields.text("AuthType").orElse(""),
                fields.has("Cors") ? Optional.of(fields.object("Cors").members()) : Optional.empty());
    }
}
