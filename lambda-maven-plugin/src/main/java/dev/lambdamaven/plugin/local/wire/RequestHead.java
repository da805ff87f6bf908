package dev.lambdamaven.plugin.local.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.message.MessageSupport;

/**
 * A request up to its body.
 *
 * @param request without its body
 * @param persistent whether the client may send another one
 * @param awaitsContinue whether it sends the body only when it is told to
 */
record RequestHead(Request request, boolean persistent, boolean awaitsContinue) {

    /**
     * What httpcore has read, as the application wants it.
     *
     * @throws ProtocolException when its target is none
     */
    static RequestHead of(HttpRequest received) throws ProtocolException {
        URI target = target(received.getPath());
        Request request = new Request(
                received.getMethod(),
                target.getRawPath().isEmpty() ? "/" : target.getRawPath(),
                Optional.ofNullable(target.getRawQuery()).orElse(""),
                headers(received),
                Body.EMPTY);
        boolean recent = received.getVersion().greaterEquals(HttpVersion.HTTP_1_1);
        boolean awaitsContinue = request.header("expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent();
        return new RequestHead(request, recent && !closes(received), recent && awaitsContinue);
    }

    /** A path with two slashes at its start is no authority. */
    private static URI target(String text) throws ProtocolException {
        try {
            URI target = new URI(text.startsWith("/") ? "http://local" + text : text);
            if (target.isOpaque() || target.getScheme() == null) {
                throw new ProtocolException("no path");
            }
            return target;
        } catch (URISyntaxException malformed) {
            throw new ProtocolException("malformed request target", malformed);
        }
    }

    private static Map<String, List<String>> headers(HttpRequest received) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : received.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return headers;
    }

    private static boolean closes(HttpRequest received) {
        Iterator<String> options = MessageSupport.iterateTokens(received, HttpHeaders.CONNECTION);
        while (options.hasNext()) {
            if (options.next().equalsIgnoreCase("close")) {
                return true;
            }
        }
        return false;
    }
}
