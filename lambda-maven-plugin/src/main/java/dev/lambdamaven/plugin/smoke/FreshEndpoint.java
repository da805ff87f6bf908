package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an HTTP API that is not reachable everywhere yet from an application that answers wrongly.
 *
 * <p>While a new API spreads, API Gateway answers by itself, with one JSON member {@code message} and one of four texts. Its 403
 * and 404 never reached the function, so any request may be sent again. Behind its 500 and 503 the function may have run: only
 * requests that change nothing (RFC 9110, 9.2.1) are sent again. What the adapter has marked is the application's own answer.
 */
final class FreshEndpoint {

    private static final Map<Integer, String> GATEWAY_TEXTS = Map.of(
            403, "forbidden",
            404, "not found",
            500, "internal server error",
            503, "service unavailable");

    /** lambda-jaxrs says which version answered, and that the application failed. */
    private static final Pattern ADAPTER = Pattern.compile("x-lambda-(?:version|jaxrs)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private FreshEndpoint() {}

    /** What makes the reply look like that of a fresh endpoint, to be shown to the user; empty when it is final. */
    static Optional<String> sign(SmokeRequest request, Reply reply, SmokeTarget target) {
        if (!target.mayBeFresh()) {
            return Optional.empty();
        }
        if (reply instanceof Reply.Answer answer) {
            return isGatewayAnswer(answer.status(), answer.headers(), answer.body())
                            && mayBeSentAgain(request, answer, target)
                    ? Optional.of(answer.status() + " " + Texts.head(answer.body()))
                    : Optional.empty();
        }
        // On this machine a port is open or it is not; only AWS's host names and load balancers need time.
        return reply instanceof Reply.None none && none.outcome().isUnreachable() && !target.isLocal()
                ? Optional.of(none.why())
                : Optional.empty();
    }

    /** Whether API Gateway itself said this, not the function behind it, whose adapter marks each of its answers. */
    static boolean isGatewayAnswer(int status, List<Header> headers, String body) {
        String text = GATEWAY_TEXTS.get(status);
        return text != null
                && headers.stream()
                        .noneMatch(header -> ADAPTER.matcher(header.name()).matches())
                && JsonText.parse(body)
                        .filter(json -> json.value() instanceof Map<?, ?> map
                                && map.size() == 1
                                && map.get("message") instanceof String message
                                && message.toLowerCase(Locale.ROOT).equals(text))
                        .isPresent();
    }

    /** On this machine nothing spreads, so all but a route that is still missing comes from the function. */
    private static boolean mayBeSentAgain(SmokeRequest request, Reply.Answer answer, SmokeTarget target) {
        if (target.isLocal()) {
            return answer.status() == NOT_FOUND;
        }
        return answer.status() < SERVER_ERROR || SAFE_METHODS.contains(request.method());
    }
}
