package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.QueryMask;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** An HTTP API, or any other HTTP endpoint. */
public final class HttpTarget implements SmokeTarget {

    private final Endpoint endpoint;
    private final SmokeClient client;

    private HttpTarget(Endpoint endpoint, SmokeClient client) {
        this.endpoint = endpoint;
        this.client = client;
    }

    /**
     * The endpoint with this base URL, which may have a path.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when the URL is none that can be checked
     */
    public static HttpTarget at(URI baseUrl, Pace pace) {
        Endpoint endpoint = new Endpoint(baseUrl);
        return new HttpTarget(endpoint, new SmokeClient(pace, endpoint.isSecure()));
    }

    @Override
    public String label() {
        return endpoint.base().toString();
    }

    @Override
    public String where(SmokeRequest request) {
        return QueryMask.path(endpoint.resolve(request.path()).toString());
    }

    @Override
    public String again(SmokeRequest request) {
        String method = request.method().equals("HEAD") ? "--head" : "-i -X " + request.method();
        String headers = request.headers().stream()
                .map(header -> " -H " + quoted(header.name().toLowerCase(Locale.ROOT) + ": " + header.value()))
                .collect(Collectors.joining());
        String body = request.body()
                .map(bytes -> " -d " + quoted(Texts.pasteable(bytes)))
                .orElse("");
        return "curl " + method + headers + body + " " + quoted(where(request));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    @Override
    public Reply send(SmokeRequest request, Duration timeout) {
        return client.send(request, endpoint.resolve(request.path()), timeout);
    }

    /** HTTP APIs speak https only; a local one may still lack a route. */
    @Override
    public boolean mayBeFresh() {
        return isLocal() || endpoint.isSecure();
    }

    @Override
    public boolean isLocal() {
        return endpoint.isLocal();
    }

    @Override
    public void close() {
        client.close();
    }
}
