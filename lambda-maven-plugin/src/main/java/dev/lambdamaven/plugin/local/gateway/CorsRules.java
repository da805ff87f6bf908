package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a CORS configuration means to requests ("Configuring CORS for HTTP APIs", API Gateway developer guide): preflights are answered
 * without the function, and what the function says of CORS is replaced.
 */
record CorsRules(
        List<String> origins,
        List<String> methods,
        List<String> headers,
        List<String> exposed,
        Optional<Integer> maxAge,
        boolean credentials) {

    static final String PREFIX = "access-control-";

    /**
     * Reads a configuration as API Gateway has it.
     *
     * @throws AwsError 400 when API Gateway does not take it
     */
    static CorsRules of(Fields cors) {
        CorsRules rules = new CorsRules(
                cors.texts("allowOrigins"),
                cors.texts("allowMethods"),
                cors.texts("allowHeaders"),
                cors.texts("exposeHeaders"),
                cors.number("maxAge"),
                cors.flag("allowCredentials").orElse(false));
        rules.check();
        return rules;
    }

    /** Reads a configuration as Lambda has it for function URLs; its members start with capitals. */
    static CorsRules ofFunctionUrl(Map<String, Object> cors) {
        Fields fields = Fields.of(cors);
        return new CorsRules(
                fields.texts("AllowOrigins"),
                fields.texts("AllowMethods"),
                fields.texts("AllowHeaders"),
                fields.texts("ExposeHeaders"),
                fields.number("MaxAge"),
                fields.flag("AllowCredentials").orElse(false));
    }

    static boolean isPreflight(Request request) {
        return request.method().equals("OPTIONS")
                && request.header("origin").isPresent()
                && request.header("access-control-request-method").isPresent();
    }

    /** The answer to a preflight; without any header of CORS when the origin is none of those that are allowed. */
    Answer preflight(Request request, int status) {
        List<Answer.Header> answer = new ArrayList<>(common(request));
        if (!answer.isEmpty()) {
            put(answer, "allow-methods", String.join(",", methods));
            put(answer, "allow-headers", String.join(",", headers));
            put(answer, "max-age", maxAge.map(String::valueOf).orElse(""));
        }
        return new Answer(status, answer, dev.lambdamaven.plugin.local.wire.Body.EMPTY);
    }

    /** An answer with these headers instead of those of the function. */
    Answer on(Request request, Answer answer) {
        List<Answer.Header> all = new ArrayList<>(answer.headers());
        all.removeIf(header -> header.name().toLowerCase(Locale.ROOT).startsWith(PREFIX));
        List<Answer.Header> own = common(request);
        all.addAll(own);
        if (!own.isEmpty()) {
            put(all, "expose-headers", String.join(",", exposed));
        }
        return new Answer(answer.status(), all, answer.body());
    }

    private List<Answer.Header> common(Request request) {
        List<Answer.Header> common = new ArrayList<>();
        request.header("origin").flatMap(this::allowed).ifPresent(origin -> {
            put(common, "allow-origin", origin);
            put(common, "allow-credentials", credentials ? "true" : "");
        });
        return common;
    }

    private Optional<String> allowed(String origin) {
        String small = origin.toLowerCase(Locale.ROOT);
        if (origins.contains("*")) {
            return Optional.of("*");
        }
        boolean named = origins.stream()
                .map(allowed -> allowed.toLowerCase(Locale.ROOT))
                .anyMatch(allowed -> allowed.equals(small)
                        || (allowed.endsWith("://*") && small.startsWith(allowed.substring(0, allowed.length() - 1))));
        return named ? Optional.of(origin) : Optional.empty();
    }

    private static void put(List<Answer.Header> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.add(new Answer.Header(PREFIX + name, value));
        }
    }

    private void check() {
        if (credentials && origins.contains("*")) {
            throw badRequest("allow-credentials is not supported if 'allow-origin' is *");
        }
        if (maxAge.filter(age -> age < -1 || age > 86_400).isPresent()) {
            throw badRequest("maxAge should be between -1 and 86400");
        }
        origins.stream()
                .filter(origin -> !origin.matches("\\*|[a-zA-Z][a-zA-Z0-9+.-]*://\\S+"))
                .findFirst()
                .ifPresent(origin -> {
                    throw badRequest("Invalid allow-origin: " + origin);
                });
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
