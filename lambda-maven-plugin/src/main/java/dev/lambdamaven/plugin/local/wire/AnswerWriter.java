package dev.lambdamaven.plugin.local.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Writes an answer as HTTP/1.1 has it (RFC 9112): always with its length, in one piece where it is small. */
record AnswerWriter(OutputStream out) {

    private static final int SMALL = 64 * 1024;

    /** What this server says by itself, whatever an answer says. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "date", "transfer-encoding");

    /**
     * Writes it.
     *
     * @param toHead whether it answers HEAD, which has no content but its length
     * @param goesOn whether the client may send another request
     */
    void write(Answer answer, boolean toHead, boolean goesOn) throws IOException {
        boolean never = answer.status() == 204 || answer.status() == 304;
        long length = answer.body().length();
        ByteArrayOutputStream start = new ByteArrayOutputStream(512);
        start.writeBytes(head(answer, never ? "" : "Content-Length: " + length + "\r\n", goesOn)
                .getBytes(StandardCharsets.ISO_8859_1));
        boolean withBody = !toHead && !never && length > 0;
        if (withBody && answer.delivery() == Answer.Delivery.CUT_IN_HALF) {
            start.write(answer.body().bytes(), 0, answer.body().size() / 2);
        } else if (withBody && length <= SMALL) {
            start.writeBytes(answer.body().bytes());
        }
        out.write(start.toByteArray());
        if (withBody && length > SMALL && answer.delivery() == Answer.Delivery.WHOLE) {
            try (InputStream body = answer.body().stream()) {
                body.transferTo(out);
            }
        }
    }

    private static String head(Answer answer, String length, boolean goesOn) {
        StringBuilder head = new StringBuilder(512);
        head.append("HTTP/1.1 ").append(answer.status()).append(' ').append(HttpWords.reason(answer.status()));
        head.append("\r\nDate: ")
                .append(HttpWords.date(System.currentTimeMillis() / 1000))
                .append("\r\n");
        for (Answer.Header header : answer.headers()) {
            if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
                head.append(line(header.name()))
                        .append(": ")
                        .append(line(header.value()))
                        .append("\r\n");
            }
        }
        head.append(length);
        return head.append(goesOn ? "\r\n" : "Connection: close\r\n\r\n").toString();
    }

    /** An answer may not write headers that it does not have. */
    private static String line(String text) {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header of more than one line");
        }
        return text;
    }
}
