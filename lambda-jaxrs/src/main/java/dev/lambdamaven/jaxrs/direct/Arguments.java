package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import jakarta.ws.rs.WebApplicationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the simple parameters of a method from a request. */
final class Arguments {

    private final Calls calls;

    Arguments(Calls calls) {
        this.calls = calls;
    }

    /**
     * Returns the value of a parameter.
     *
     * @param path the segments of the path, encoded
     * @throws Refusal if the text cannot be converted
     * @throws WebApplicationException if the type's own conversion throws one
     */
    @Nullable
    Object value(Parameter parameter, Template template, List<String> path, HttpRequest request) {
        return switch (parameter.source().charAt(0)) {
            case 'p' -> converted(parameter, decoded(template.value(parameter.name(), path)), 404);
            case 'q' -> converted(parameter, query(request.target().query(), parameter.name()), 404);
            default -> converted(parameter, header(request, parameter.name()), 400);
        };
    }

    private static @Nullable String decoded(@Nullable String segment) {
        return segment == null ? null : Segments.decoded(segment);
    }

    private static @Nullable String header(HttpRequest request, String name) {
        List<String> values = request.headers().get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Returns the first value of a name; empty for a name without an equals sign. */
    private static @Nullable String query(String query, String name) {
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            String pair = query.substring(start, end < 0 ? query.length() : end);
            int equals = pair.indexOf('=');
            if (urlDecoded(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
                return equals < 0 ? "" : urlDecoded(pair.substring(equals + 1));
            }
            start = end < 0 ? query.length() : end + 1;
        }
        return null;
    }

    private static String urlDecoded(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private @Nullable Object converted(Parameter parameter, @Nullable String given, int refused) {
        String text = given == null ? parameter.fallback() : given;
        return switch (parameter.conversion().charAt(0)) {
            case 't' -> text;
            case 'p' -> primitive(parameter.type(), text, refused);
            default -> text == null ? null : object(parameter, text, refused);
        };
    }

    private static Object primitive(String type, @Nullable String text, int refused) {
        try {
            return Primitives.of(type, text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(refused);
        }
    }

    /** RESTEasy takes blank text that a constructor refuses for a missing value. */
    private @Nullable Object object(Parameter parameter, String text, int refused) {
        try {
            return calls.convert(parameter.number(), text);
        } catch (WebApplicationException e) {
            throw e;
        } catch (Throwable e) {
            if (parameter.conversion().equals("new") && text.isBlank()) {
                return null;
            }
            throw new Refusal(refused);
        }
    }
}
