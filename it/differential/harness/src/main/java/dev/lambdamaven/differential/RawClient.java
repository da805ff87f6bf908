package dev.lambdamaven.differential;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Speaks HTTP/1.1 over a socket, so that the request goes out byte for byte and the answer comes in so. */
final class RawClient {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawClient() {}

    /**
     * Sends a request to a server on the loopback address.
     *
     * @throws IOException if there is no whole answer in ten seconds
     */
    static Answer send(int port, Request request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.wire());
            InputStream stream = socket.getInputStream();
            return parse(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1), request.method());
        }
    }

    /**
     * Parses what came until the connection ended.
     *
     * @throws IOException if it is no whole answer
     */
    static Answer parse(String wire, String method) throws IOException {
        int end = wire.indexOf("\r\n\r\n");
        if (!wire.startsWith("HTTP/1.1 ") || end < 0) {
            throw new IOException("No HTTP answer: " + wire.substring(0, Math.min(100, wire.length())));
        }
        String[] lines = wire.substring(0, end).split("\r\n", -1);
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.add(new Header(header[0], header[1]));
        }
        int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
        String rest = wire.substring(end + 4);
        return new Answer(status, headers, method.equals("HEAD") ? rest : body(headers, rest));
    }

    private static String body(List<Header> headers, String rest) throws IOException {
        String coding = Header.first(headers, "transfer-encoding").orElse("");
        if (coding.toLowerCase(Locale.ROOT).equals("chunked")) {
            return unchunked(rest);
        }
        String length = Header.first(headers, "content-length").orElse(Integer.toString(rest.length()));
        if (Integer.parseInt(length) != rest.length()) {
            throw new IOException("Content-Length is " + length + ", but " + rest.length() + " bytes came");
        }
        return rest;
    }

    private static String unchunked(String chunks) throws IOException {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = chunks.indexOf("\r\n", at);
            if (lineEnd < 0) {
                throw new IOException("The chunks have no end after " + body.length() + " bytes");
            }
            int size = Integer.parseInt(chunks.substring(at, lineEnd).trim(), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + size);
            at = lineEnd + 2 + size + 2;
        }
    }
}
