package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ReasonPhraseCatalog;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Gives answers to httpcore, which writes them: always with their length. */
record AnswerWriter(HttpSocket out) {

    /** What this server says by itself, whatever an answer says. */
    private static final Set<String> OWN = Set.of("connection", "content-length", "date", "transfer-encoding");

    /** A function may answer with a status that HTTP does not have. */
    private static final ReasonPhraseCatalog REASONS = (status, locale) ->
            status < 100 || status > 599 ? "" : EnglishReasonPhraseCatalog.INSTANCE.getReason(status, locale);

    /**
     * Writes it.
     *
     * @param toHead whether it answers HEAD, which has no content but its length
     * @param goesOn whether the client may send another request
     */
    void write(Answer answer, boolean toHead, boolean goesOn) throws HttpException, IOException {
        boolean never = answer.status() == 204 || answer.status() == 304;
        ClassicHttpResponse response = head(answer);
        if (!never) {
            response.addHeader(
                    HttpHeaders.CONTENT_LENGTH, Long.toString(answer.body().length()));
        }
        if (!goesOn) {
            response.addHeader(HttpHeaders.CONNECTION, "close");
        }
        out.sendResponseHeader(response);
        if (!toHead && !never && !answer.body().isEmpty()) {
            response.setEntity(entity(answer));
            out.sendResponseEntity(response);
        }
        out.flush();
    }

    /** Tells a client to send what it has announced. */
    void goOn() throws HttpException, IOException {
        out.sendResponseHeader(new BasicClassicHttpResponse(100));
        out.flush();
    }

    private static ClassicHttpResponse head(Answer answer) {
        ClassicHttpResponse head = new BasicClassicHttpResponse(answer.status(), REASONS, Locale.ROOT);
        head.addHeader(HttpHeaders.DATE, HttpDate.now());
        for (Answer.Header header : answer.headers()) {
            if (!OWN.contains(header.name().toLowerCase(Locale.ROOT))) {
                head.addHeader(line(header.name()), line(header.value()));
            }
        }
        return head;
    }

    private static HttpEntity entity(Answer answer) {
        Body body = answer.body();
        if (answer.delivery() == Answer.Delivery.CUT_IN_HALF) {
            return new ByteArrayEntity(body.bytes(), 0, body.size() / 2, null);
        }
        return new EntityTemplate(body.length(), null, null, to -> {
            try (InputStream content = body.stream()) {
                content.transferTo(to);
            }
        });
    }

    /** An answer may not write headers that it does not have. */
    private static String line(String text) {
        if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header of more than one line");
        }
        return text;
    }
}
