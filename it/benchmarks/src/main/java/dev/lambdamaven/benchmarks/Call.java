package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * A request and the answer it must get.
 *
 * @param name how the report calls it
 * @param event the HTTP API event, payload format 2.0
 * @param status what the old server would answer
 * @param body the JSON it must answer, or empty where any will do
 */
record Call(String name, String event, int status, String body) {

    /** What came back. */
    record Answer(int status, String body) {

        @SuppressWarnings("unchecked")
        static Answer parse(String response) {
            try {
                Map<String, Object> members = (Map<String, Object>) JSON.std.anyFrom(response);
                String body = Objects.toString(members.get("body"), "");
                boolean binary = Boolean.TRUE.equals(members.get("isBase64Encoded"));
                String text = binary ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
                return new Answer(((Number) Objects.requireNonNull(members.get("statusCode"))).intValue(), text);
            } catch (IOException | RuntimeException odd) {
                return new Answer(0, response);
            }
        }
    }

    /** Whether the answer is the right one; JSON is compared as values. */
    boolean accepts(Answer answer) {
        return answer.status() == status && (body.isEmpty() || sameJson(answer.body()));
    }

    private boolean sameJson(String other) {
        try {
            return JSON.std.anyFrom(body).equals(JSON.std.anyFrom(other));
        } catch (IOException noJson) {
            return false;
        }
    }

    static String quoted(String text) {
        try {
            return JSON.std.asString(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
