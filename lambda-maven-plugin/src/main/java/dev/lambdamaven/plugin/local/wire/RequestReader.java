package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the requests of one connection (RFC 9112). */
final class RequestReader {

    /** RFC 9112, section 6.3: a request with both may be an attempt at request smuggling. */
    private static final String TWO_LENGTHS = "Content-Length and Transfer-Encoding exclude each other";

    private final LineReader lines;
    private BodyStream body;

    /**
     * A request up to its body.
     *
     * @param request without its body
     * @param length of the body in bytes; negative when it comes in chunks
     * @param persistent whether the client may send another one
     * @param awaitsContinue whether it sends the body only when it is told to
     */
    record Head(Request request, long length, boolean persistent, boolean awaitsContinue) {}

    RequestReader(InputStream in) {
        this.lines = new LineReader(in);
        this.body = BodyStream.of(lines, 0);
    }

    /**
     * Waits for a request; its body has to be read before the next one.
     *
     * @return empty when the client has closed the connection
     * @throws BadRequest when it is none
     */
    Optional<Head> head() throws IOException {
        Optional<String> first = lines.first();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.get().split(" ", -1);
        if (parts.length != 3 || parts[0].isEmpty() || !parts[2].startsWith("HTTP/1.")) {
            throw new BadRequest(400, "no request line of HTTP/1.1");
        }
        URI target = target(parts[1]);
        Map<String, List<String>> headers = headers();
        Request request = new Request(
                parts[0],
                target.getRawPath().isEmpty() ? "/" : target.getRawPath(),
                Optional.ofNullable(target.getRawQuery()).orElse(""),
                headers,
                Body.EMPTY);
        boolean persistent = parts[2].equals("HTTP/1.1")
                && request.header("connection")
                        .filter("close"::equalsIgnoreCase)
                        .isEmpty();
        boolean awaitsContinue = request.header("expect")
                .filter("100-continue"::equalsIgnoreCase)
                .isPresent();
        return Optional.of(new Head(request, length(request), persistent, awaitsContinue));
    }

    /** The content of the request that was read last. */
    InputStream body(Head head) {
        body = BodyStream.of(lines, head.length());
        return body;
    }

    /** Whether the next byte is that of another request. */
    boolean isAtEndOfBody() {
        return body.isAtEnd();
    }

    /** A path with two slashes at its start is no authority. */
    private static URI target(String text) throws BadRequest {
        try {
            URI target = new URI(text.startsWith("/") ? "http://local" + text : text);
            if (target.isOpaque() || target.getScheme() == null) {
                throw new BadRequest(400, "no path");
            }
            return target;
        } catch (URISyntaxException malformed) {
            throw new BadRequest(400, "malformed request target");
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || line.charAt(colon - 1) <= ' ' || line.charAt(0) <= ' ') {
                throw new BadRequest(400, "malformed header");
            }
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static long length(Request request) throws BadRequest {
        Optional<String> encoding = request.header("transfer-encoding");
        List<String> lengths = request.headers().getOrDefault("content-length", List.of());
        if (encoding.isPresent()) {
            if (!encoding.get().equalsIgnoreCase("chunked")) {
                throw new BadRequest(501, "unsupported transfer encoding");
            }
            if (!lengths.isEmpty()) {
                throw new BadRequest(400, TWO_LENGTHS);
            }
            return BodyStream.CHUNKED;
        }
        if (lengths.isEmpty()) {
            return 0;
        }
        if (lengths.size() > 1 || !lengths.get(0).matches("\\d{1,18}")) {
            throw new BadRequest(400, "malformed Content-Length");
        }
        return Long.parseLong(lengths.get(0));
    }
}
