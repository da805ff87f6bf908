package dev.lambdamaven.plugin.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.openapi.OpenApiDocument.Place;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks that follow from an OpenAPI document.
 *
 * @param checks one for each GET that can be sent as it is
 * @param leftOut the GETs that cannot, each with the reason, such as {@code GET /items/{id}: needs id}
 */
public record OpenApiChecks(List<SmokeCheck> checks, List<String> leftOut) {

    public OpenApiChecks {
        checks = List.copyOf(checks);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a document of OpenAPI 3.0 or 3.1. Requests go to the path of its first server and the path of the operation below it,
     * whatever host the server has; an answer must be one that the operation documents, below 500, and fit its schema.
     *
     * @throws LambdaException when the document cannot be used; the message says why
     */
    public static OpenApiChecks of(Path file) {
        OpenApiDocument document = OpenApiDocument.read(file);
        ResponseSchemas schemas = new ResponseSchemas(document);
        List<SmokeCheck> checks = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Place paths = document.at("/paths");
        for (Map.Entry<String, JsonNode> path : paths.members()) {
            Place item = document.resolve(paths.member(path.getKey()));
            Place get = item.member("get");
            if (get.node().isObject()) {
                Optional<String> need = need(document, path.getKey(), item, get);
                need.ifPresent(what -> leftOut.add("GET " + path.getKey() + ": needs " + what));
                if (need.isEmpty()) {
                    checks.add(check(document, schemas, path.getKey(), item));
                }
            }
        }
        if (checks.isEmpty() && leftOut.isEmpty()) {
            throw LambdaException.of(
                    file + " describes no GET.", "Name checks in the POM: <check>POST /items {} -> 201</check>");
        }
        return new OpenApiChecks(checks, leftOut);
    }

    private static SmokeCheck check(OpenApiDocument document, ResponseSchemas schemas, String path, Place item) {
        String sent = basePath(document, item) + path;
        ResponseMatcher matcher =
                new ResponseMatcher(document, schemas, item.member("get").member("responses"));
        return SmokeCheck.judgedBy(
                matcher,
                "GET",
                sent,
                "GET " + sent + " -> as in " + document.file().getFileName());
    }

    /** What a request would need that the document does not say: parameters, or somebody's permission. */
    private static Optional<String> need(OpenApiDocument document, String path, Place item, Place get) {
        List<String> needed = new ArrayList<>();
        for (Place holder : List.of(item, get)) {
            Place parameters = holder.member("parameters");
            for (int i = 0; i < parameters.node().size(); i++) {
                Place parameter = document.resolve(document.at(parameters.pointer() + "/" + i));
                if (parameter.node().path("required").asBoolean()) {
                    needed.add(String.valueOf(parameter.text("name")));
                }
            }
        }
        if (needed.isEmpty() && path.contains("{")) {
            needed.add(path.substring(path.indexOf('{') + 1).replaceFirst("}.*", ""));
        }
        if (needed.isEmpty() && !isPath(path)) {
            needed.add("a path that starts with / and has the characters of URLs");
        }
        if (isSecured(
                get.node().has("security")
                        ? get.node().path("security")
                        : document.root().path("security"))) {
            needed.add("security");
        }
        return needed.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", needed));
    }

    private static boolean isPath(String path) {
        try {
            return path.startsWith("/") && new URI(path).getRawFragment() == null;
        } catch (URISyntaxException unfit) {
            return false;
        }
    }

    /** One of the alternatives may be none: <code>{}</code>. */
    private static boolean isSecured(JsonNode security) {
        for (JsonNode alternative : security) {
            if (alternative.isEmpty()) {
                return false;
            }
        }
        return !security.isEmpty();
    }

    /** The path of the nearest first server, with the defaults of its variables, without a slash at its end. */
    private static String basePath(OpenApiDocument document, Place item) {
        JsonNode server = item.node().path("get").path("servers").path(0);
        server = server.isMissingNode() ? item.node().path("servers").path(0) : server;
        server = server.isMissingNode() ? document.root().path("servers").path(0) : server;
        String url = server.path("url").asText("/");
        for (Map.Entry<String, JsonNode> variable : server.path("variables").properties()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    variable.getValue().path("default").asText(""));
        }
        try {
            String path = Optional.ofNullable(URI.create(url).getRawPath()).orElse("");
            String rooted = path.startsWith("/") || path.isEmpty() ? path : "/" + path;
            return rooted.replaceFirst("/+$", "");
        } catch (IllegalArgumentException malformed) {
            throw LambdaException.of(
                            document.file() + " names the server " + url + ", which is no URL.", "servers:\n  - url: /")
                    .causedBy(malformed);
        }
    }
}
