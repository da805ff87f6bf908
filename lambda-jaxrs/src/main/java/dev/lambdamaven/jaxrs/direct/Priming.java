package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the code of the first requests before they come, while the environment still has a full core. */
final class Priming {

    private final Calls calls;
    private final JsonProvider json;
    private final Answers answers;

    Priming(Calls calls, JsonProvider json, Answers answers) {
        this.calls = calls;
        this.json = json;
        this.answers = answers;
    }

    /** Reads a small object for each route with a body and writes one answer; no resource method runs. */
    void run(List<Route> routes) {
        for (Route route : routes) {
            if (route.isDirect() && route.readsEntity()) {
                read(route);
            }
        }
        for (Route route : routes) {
            if (!route.produces().isEmpty()) {
                write(route);
                return;
            }
        }
    }

    private void read(Route route) {
        String type = route.consumes().isEmpty()
                ? "application/json"
                : route.consumes().get(0);
        MediaRange range = MediaRange.of(type);
        PlainRequest.of(request(type), "/");
        try {
            Class<?> entity = calls.entity(route.number());
            if (json.isReadable(entity, range)) {
                json.read(entity, range, "{\"name\":\"\"}".getBytes(StandardCharsets.UTF_8));
            }
        } catch (Exception e) {
            // A provider may well refuse such an object, and has then run as far as it is meant to.
        }
    }

    private static HttpRequest request(String type) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of(type));
        headers.put("accept", List.of("application/json, */*;q=0.8"));
        headers.put("accept-language", List.of("en;q=0.5"));
        RequestTarget target = new RequestTarget("https://localhost", "", "/", "");
        return new HttpRequest("POST", target, headers, new byte[0], Caller.anonymous(""));
    }

    private void write(Route route) {
        Map<String, String> entity = new HashMap<>();
        entity.put("message", "");
        try {
            answers.of(
                    Response.status(Response.Status.OK).entity(entity).build(), route.produces(), "https://localhost/");
        } catch (Exception e) {
            // Priming changes nothing but the time that the first request takes.
        }
    }
}
