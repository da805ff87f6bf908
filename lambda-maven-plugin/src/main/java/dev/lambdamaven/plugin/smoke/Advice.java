package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.operate.Reading;
import java.util.Optional;

/** What to do about a check that failed, ending with a line to paste. */
final class Advice {

    private Advice() {}

    static String of(SmokeResult result, Optional<Reading> reading, boolean logIsShown) {
        return reading.map(known -> known.remedy().endsWith(result.asked().again())
                        ? known.remedy()
                        : known.remedy() + "\n" + again(result))
                .orElseGet(() -> ofUnknown(result, logIsShown));
    }

    private static String ofUnknown(SmokeResult result, boolean logIsShown) {
        return switch (result.outcome()) {
            case WRONG_STATUS, WRONG_BODY -> aboutAnswer(result, logIsShown);
            case REFUSED -> "Start it first; mvn verify does so. Or check what is deployed: -Dlambda.url=https://...";
            case UNKNOWN_HOST -> "Check the URL, or deploy first: mvn lambda:deploy";
            case UNTRUSTED ->
                "Is it the host you mean? Then trust who signs for it, such as your company's proxy, in the JDK that runs"
                        + " Maven:\nkeytool -importcert -cacerts -alias smoke -file ca.pem";
            case WRONG_NAME ->
                "Check it by a name that its certificate is for; an own name needs a custom domain of the HTTP API.\n"
                        + again(result);
            case EXPIRED -> "Is this machine's clock right? Then the certificate must be renewed.\n" + again(result);
            case NO_TLS -> "Is it http there? -Dlambda.url=http://...";
            case TIMED_OUT -> "Find out what it waits for. " + again(result);
            default -> again(result);
        };
    }

    private static String aboutAnswer(SmokeResult result, boolean logIsShown) {
        int status = result.seen().map(SmokeResult.Seen::status).orElse(0);
        if (result.seen()
                .filter(seen -> FreshEndpoint.isGatewayAnswer(status, seen.headers(), seen.body()))
                .isPresent()) {
            return aboutGateway(status, logIsShown) + "\n" + again(result);
        }
        if (status >= 300 && status < 400) {
            return "Redirects are not followed. " + again(result);
        }
        return again(result);
    }

    private static String aboutGateway(int status, boolean logIsShown) {
        return switch (status) {
            case 404 -> "The HTTP API has no route for this request. Is it deployed? mvn lambda:deploy";
            case 503 ->
                "The function did not answer in time. Give it more with <timeout>29</timeout> or"
                        + " -Dlambda.timeout=29.";
            case 403 -> "The HTTP API refused the request before the function saw it. Is the URL that of this API?";
            default ->
                logIsShown
                        ? "The application failed, or the function gave no answer the HTTP API could use. Its log, above,"
                                + " says why."
                        : "The application or its function failed, or the HTTP API may not call it. See the function's log.";
        };
    }

    private static String again(SmokeResult result) {
        return "Try it again: " + result.asked().again();
    }
}
