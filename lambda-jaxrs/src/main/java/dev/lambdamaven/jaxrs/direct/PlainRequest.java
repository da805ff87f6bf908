package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.event.UriEncoding;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose deciding parts are written plainly.
 *
 * @param path the segments below the application's path, encoded, without matrix parameters
 * @param accepts what Accept lists, none if everything is welcome
 * @param contentType null if there is none
 */
record PlainRequest(
        List<String> path,
        List<MediaRange> accepts,
        @Nullable MediaRange contentType) {

    private static final int MAX_PORT_DIGITS = 5;

    /** Reads a request; null if RESTEasy may see more in it than is read here. */
    static @Nullable PlainRequest of(HttpRequest request, String path) {
        String declared = first(request, "content-type");
        MediaRange contentType = declared == null ? null : HeaderParser.mediaRange(declared);
        boolean range = contentType != null && contentType.name().indexOf('*') >= 0;
        List<MediaRange> accepts = HeaderParser.accepted(values(request, "accept"));
        boolean plain = (declared == null || contentType != null)
                && !range
                && HeaderParser.areLanguages(values(request, "accept-language"))
                && isMethod(request.method())
                && isHost(request.target().origin())
                && Segments.decoded(path) != null;
        return plain && accepts != null ? new PlainRequest(Segments.of(path), accepts, contentType) : null;
    }

    private static List<String> values(HttpRequest request, String lowerCaseName) {
        List<String> values = request.headers().get(lowerCaseName);
        return values == null ? List.of() : values;
    }

    private static @Nullable String first(HttpRequest request, String lowerCaseName) {
        List<String> values = values(request, lowerCaseName);
        return values.isEmpty() ? null : values.get(0);
    }

    private static boolean isMethod(String method) {
        for (int i = 0; i < method.length(); i++) {
            if (method.charAt(i) < 'A' || method.charAt(i) > 'Z') {
                return false;
            }
        }
        return !method.isEmpty();
    }

    private static boolean isHost(String origin) {
        int start = origin.indexOf("://") + 3;
        int colon = origin.indexOf(':', start);
        for (int i = start; i < (colon < 0 ? origin.length() : colon); i++) {
            char c = origin.charAt(i);
            if (!(c < 0x80 && (UriEncoding.isAlphanumeric(c) || c == '.' || c == '-'))) {
                return false;
            }
        }
        return colon < 0 || isPort(origin.substring(colon + 1));
    }

    private static boolean isPort(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_PORT_DIGITS;
    }
}
