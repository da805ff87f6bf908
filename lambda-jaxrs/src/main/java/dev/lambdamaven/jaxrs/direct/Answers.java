package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what a resource method returned. Every method returns null for what only the engine writes right. */
final class Answers {

    private static final String RESPONSE = "org.jboss.resteasy.specimpl.BuiltResponse";

    private static final Set<String> COMMON = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final JsonProvider json;

    Answers(JsonProvider json) {
        this.json = json;
    }

    static HttpResponse empty(int status) {
        return new HttpResponse(status, Map.of(), new byte[0]);
    }

    /**
     * Answers a result.
     *
     * @param produces the media type that the method declares
     * @param baseUri what a relative Location is resolved on
     */
    @Nullable
    HttpResponse of(@Nullable Object result, String produces, String baseUri) throws IOException {
        if (result == null) {
            return empty(204);
        }
        if (result instanceof Response response) {
            return ofResponse(response, produces, baseUri);
        }
        MediaType type = MediaTypes.of(MediaRange.of(produces));
        if (!json.isWriteable(result, type)) {
            return null;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, List.of(produces));
        return new HttpResponse(200, headers, json.write(result, type));
    }

    /** Answers a response that the application built. */
    @Nullable
    HttpResponse ofResponse(Response response, String produces, String baseUri) throws IOException {
        if (!response.getClass().getName().equals(RESPONSE)) {
            return null;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object entity = response.getEntity();
        byte[] body = {};
        if (entity != null) {
            MediaType type = response.getMediaType();
            if (type == null) {
                type = MediaTypes.of(MediaRange.of(produces));
            }
            if (!json.isWriteable(entity, type)) {
                return null;
            }
            headers.putSingle(HttpHeaders.CONTENT_TYPE, type);
            body = json.write(entity, type);
        }
        Map<String, List<String>> lines = HeaderValues.of(headers, baseUri);
        return lines == null ? null : new HttpResponse(response.getStatus(), lines, body);
    }

    /** Answers a method that no route of the path has: 405, or the methods there are; both name them in Allow. */
    static @Nullable HttpResponse withoutMethod(List<Route> routes, String method) {
        Set<String> allowed = new HashSet<>();
        for (Route route : routes) {
            allowed.add(route.method());
        }
        boolean options = method.equals("OPTIONS");
        if (!isOrdered(allowed) || (options && allowed.contains("PATCH"))) {
            return null;
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        String names = String.join(", ", allowed);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Allow", List.of(names));
        if (options) {
            headers.put(HttpHeaders.CONTENT_TYPE, List.of("text/plain;charset=UTF-8"));
        }
        byte[] body = options ? names.getBytes(StandardCharsets.US_ASCII) : new byte[0];
        return new HttpResponse(options ? 200 : 405, headers, body);
    }

    /** RESTEasy's order is a hash set's; PUT and PATCH share a bucket, where it becomes the order of reflection. */
    private static boolean isOrdered(Set<String> methods) {
        for (String method : methods) {
            if (!COMMON.contains(method)) {
                return false;
            }
        }
        return !(methods.contains("PUT") && methods.contains("PATCH"));
    }
}
