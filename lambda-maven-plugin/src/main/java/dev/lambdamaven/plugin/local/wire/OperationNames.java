package dev.lambdamaven.plugin.local.wire;

import dev.lambdamaven.plugin.event.Percent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name that AWS gives to what a request asks for, such as {@code CreateFunction}: known for every operation of Lambda and API
 * Gateway v2, whether it is imitated here or not.
 */
public final class OperationNames {

    private static final List<Rest> REST = rest();

    private OperationNames() {}

    /** One operation of a REST service; {@code query} is empty unless two operations share method and path. */
    private record Rest(String service, String method, List<String> template, String query, String name) {

        boolean matches(Request request, Scope scope, List<String> segments) {
            return service.equals(scope.service())
                    && method.equals(request.method())
                    && template.size() == segments.size()
                    && (query.isEmpty()
                            || List.of(request.rawQuery().split("&", -1)).contains(query))
                    && matches(segments);
        }

        private boolean matches(List<String> segments) {
            for (int i = 0; i < segments.size(); i++) {
                if (!template.get(i).startsWith("{") && !template.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The name; for what no service knows, method and path. */
    public static String of(Request request, Scope scope) {
        return known(request, scope).orElseGet(() -> request.method() + " " + request.rawPath());
    }

    /**
     * Whether a script may name an operation so.
     *
     * @param pattern a name, perhaps with the service before it as in {@code lambda.TagResource}, and a star at its end
     */
    public static boolean isKnown(String pattern) {
        if (pattern.equals("*") || pattern.equals("PassRole")) {
            return true;
        }
        boolean start = pattern.endsWith("*");
        String name = start ? pattern.substring(0, pattern.length() - 1) : pattern;
        return REST.stream()
                .flatMap(operation -> Stream.of(operation.name(), operation.service() + "." + operation.name()))
                .anyMatch(known -> start ? known.startsWith(name) : known.equals(name));
    }

    private static Optional<String> known(Request request, Scope scope) {
        return switch (scope.service()) {
            case "lambda", "apigateway" -> rest(request, scope);
            case "s3" -> StoreOperations.of(request);
            default -> target(request).or(() -> inPath(request)).or(() -> action(request));
        };
    }

    /** Smithy's RPC v2 names the operation at the end of its path. */
    private static Optional<String> inPath(Request request) {
        List<String> segments = segments(request.rawPath());
        return Optional.of(segments.get(segments.size() - 1))
                .filter(name -> request.rawPath().startsWith("/service/"));
    }

    private static Optional<String> rest(Request request, Scope scope) {
        List<String> segments = segments(request.rawPath());
        return REST.stream()
                .filter(operation -> operation.matches(request, scope, segments))
                .findFirst()
                .map(Rest::name);
    }

    /** The JSON protocols name the operation in a header, after the name of the service. */
    private static Optional<String> target(Request request) {
        return request.header("x-amz-target").map(target -> target.substring(target.lastIndexOf('.') + 1));
    }

    /** The query protocol names it in the form. */
    private static Optional<String> action(Request request) {
        return Percent.parameters(request.body().text()).getOrDefault("Action", List.of()).stream()
                .findFirst();
    }

    static List<String> segments(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(trimmed.split("/", -1));
    }

    /** Operations that need a query come first. */
    private static List<Rest> rest() {
        List<Rest> plain = new ArrayList<>();
        List<Rest> all = new ArrayList<>();
        for (String line : text().split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 4);
                String[] uri = parts[2].split("\\?", 2);
                String query = uri.length > 1 ? uri[1] : "";
                Rest operation = new Rest(parts[0], parts[1], segments(uri[0]), query, parts[3]);
                (query.isEmpty() ? plain : all).add(operation);
            }
        }
        all.addAll(plain);
        return List.copyOf(all);
    }

    private static String text() {
        try (InputStream table = OperationNames.class.getResourceAsStream("operations.txt")) {
            if (table == null) {
                throw new IllegalStateException("operations.txt is missing");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
