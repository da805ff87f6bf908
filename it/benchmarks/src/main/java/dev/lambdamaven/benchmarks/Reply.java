package dev.lambdamaven.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** An answer of HTTP/1.1, of as little as the measured servers send: with its length or in chunks, and never HEAD. */
record Reply(int status, String body) {

    private static final String LENGTH = "\r\ncontent-length:";

    /** The answer, once all of it has come; nothing may come after it. */
    static Optional<Reply> of(byte[] bytes, int count) {
        int end = endOfHead(bytes, count);
        if (end < 0) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head.substring("http/1.1 ".length(), "http/1.1 200".length()));
        int length = head.indexOf(LENGTH);
        if (length < 0) {
            return chunked(status, new String(bytes, end, count - end, StandardCharsets.UTF_8));
        }
        int from = length + LENGTH.length();
        int bodyLength =
                Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
        return count - end < bodyLength
                ? Optional.empty()
                : Optional.of(new Reply(status, new String(bytes, end, bodyLength, StandardCharsets.UTF_8)));
    }

    /** One chunk and the last one: more have not been seen here. */
    private static Optional<Reply> chunked(int status, String chunks) {
        if (!chunks.endsWith("0\r\n\r\n")) {
            return Optional.empty();
        }
        int first = chunks.indexOf("\r\n");
        int length = Integer.parseInt(chunks.substring(0, first), 16);
        return Optional.of(new Reply(status, length == 0 ? "" : chunks.substring(first + 2, first + 2 + length)));
    }

    private static int endOfHead(byte[] bytes, int count) {
        for (int i = 3; i < count; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }
}
