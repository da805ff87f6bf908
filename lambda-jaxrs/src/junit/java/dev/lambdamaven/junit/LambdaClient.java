package dev.lambdamaven.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends requests to the function. Paths are written as in the application, with a slash first, encoded, and with a query if need
 * be: {@code /items/1?full=true}. A body is sent as {@code application/json} unless {@link #withHeader} says otherwise.
 *
 * <p>Redirects are answers like others and not followed. A request ends after 40 seconds, which is more than an HTTP API waits for
 * a function. Immutable, and safe for several threads.
 */
public final class LambdaClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final HttpClient http;
    private final URI baseUri;
    private final Map<String, String> headers;

    private LambdaClient(HttpClient http, URI baseUri, Map<String, String> headers) {
        this.http = http;
        this.baseUri = baseUri;
        this.headers = headers;
    }

    /** HTTP/1.1, since asking for HTTP/2 over http adds headers that the function would see locally and not in AWS. */
    static LambdaClient of(URI baseUri) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        return new LambdaClient(http, baseUri, Map.of());
    }

    /** The function's base URL, without a slash at its end. */
    public URI baseUri() {
        return baseUri;
    }

    /**
     * The URL of a path. The base URL may end with a path itself, as with a stage, which is kept.
     *
     * @throws IllegalArgumentException when the path does not begin with a slash or is not encoded
     */
    public URI uri(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path is \"" + path + "\", must begin with a slash.");
        }
        return URI.create(baseUri + path);
    }

    /** A client that sends this header with each request; one of that name is replaced. */
    public LambdaClient withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new LambdaClient(http, baseUri, more);
    }

    /** Sends GET. */
    public HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    /** Sends HEAD. */
    public HttpResponse<String> head(String path) {
        return send("HEAD", path);
    }

    /** Sends DELETE without a body. */
    public HttpResponse<String> delete(String path) {
        return send("DELETE", path);
    }

    /** Sends POST with a body. */
    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    /** Sends PUT with a body. */
    public HttpResponse<String> put(String path, String body) {
        return send("PUT", path, body);
    }

    /** Sends PATCH with a body. */
    public HttpResponse<String> patch(String path, String body) {
        return send("PATCH", path, body);
    }

    /** Sends any method without a body. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    /** Sends any method with a body. */
    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        if (headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.setHeader("Content-Type", "application/json");
        }
        return send(request.build(), BodyHandlers.ofString());
    }

    /** A request to build further, for what the other methods have no place for; {@link #send(HttpRequest, HttpResponse.BodyHandler)} sends it. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(ANSWER);
        headers.forEach(request::setHeader);
        return request;
    }

    /**
     * Sends a request and reads its answer with a handler, such as {@code BodyHandlers.ofByteArray()}.
     *
     * @throws UncheckedIOException when there is no answer; the message says from where
     */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException failed) {
            String what = request.method() + " " + request.uri() + " got no answer: " + failed;
            throw new UncheckedIOException(what, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), interrupted);
        }
    }

    @Override
    public String toString() {
        return "LambdaClient[" + baseUri + "]";
    }
}
