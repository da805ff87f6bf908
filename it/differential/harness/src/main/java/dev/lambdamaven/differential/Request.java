package dev.lambdamaven.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One request as it goes over the wire. Each char of its texts is one byte, so nothing is lost or repaired.
 *
 * @param name what it is called in the list of requests and of differences
 */
record Request(String name, String method, String target, List<Header> headers, String body) {

    static final String HOST = "api.example.com";

    /** Returns the first value of a header; the host is known even where the list does not say it. */
    Optional<String> header(String wanted) {
        Optional<String> written = Header.first(headers, wanted);
        return written.isEmpty() && wanted.equalsIgnoreCase("host") ? Optional.of(HOST) : written;
    }

    String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Returns what follows the first question mark; empty if there is none. */
    String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** Returns the bytes of an HTTP/1.1 request after whose answer the connection ends. */
    byte[] wire() {
        StringBuilder wire = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        wire.append("Host: ").append(header("host").orElse(HOST)).append("\r\n");
        for (Header header : headers) {
            if (!header.is("host")) {
                wire.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        }
        if (!body.isEmpty() && header("content-length").isEmpty()) {
            wire.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        wire.append("Connection: close\r\n\r\n").append(body);
        return wire.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
