package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Turns a response into the answer that an HTTP API (payload format 2.0) or a function URL understands. */
public final class HttpAnswers {

    /** What Lambda accepts as an answer, in bytes: 6 MB and 100 bytes ("Lambda quotas"). */
    static final int MAX_BYTES = 6_291_556;

    private static final int ROOM_FOR_HEADERS = 512;

    private HttpAnswers() {}

    /**
     * Returns the answer as JSON in UTF-8.
     *
     * @param method the request's method; an answer to HEAD carries no body
     * @param format who asked
     * @throws ResponseTooLargeException if Lambda would refuse the answer
     */
    public static byte[] toJson(HttpResponse response, String method, PayloadFormat format) {
        boolean head = method.equals("HEAD");
        byte[] body = head || isBodiless(response.status()) ? new byte[0] : response.body();
        checkSize(body.length);
        JsonBuffer json = new JsonBuffer(body.length + body.length / 2 + ROOM_FOR_HEADERS);
        json.raw("{\"statusCode\":").raw(Integer.toString(response.status()));
        List<String> cookies = writeHeaders(json, response.headers(), head);
        writeCookies(json, cookies);
        if (body.length > 0) {
            writeBody(json, body, isEncoded(response.headers()) || !isUtf8(body));
        }
        byte[] answer = json.raw("}").toBytes();
        checkSize(answer.length);
        return answer;
    }

    private static void checkSize(int bytes) {
        if (bytes > MAX_BYTES) {
            throw new ResponseTooLargeException(bytes);
        }
    }

    private static boolean isBodiless(int status) {
        return status < 200 || status == 204 || status == 304;
    }

    /** Writes one member per name, for payload 2.0 has no place for two, and returns the cookies. */
    private static List<String> writeHeaders(JsonBuffer json, Map<String, List<String>> headers, boolean head) {
        List<String> cookies = new ArrayList<>();
        String separator = "";
        json.raw(",\"headers\":{");
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("set-cookie")) {
                cookies.addAll(header.getValue());
            } else if (ResponseHeaders.passes(header.getKey(), head)) {
                String value = ResponseHeaders.oneLine(String.join(",", header.getValue()));
                json.raw(separator).string(header.getKey()).raw(":").string(value);
                separator = ",";
            }
        }
        json.raw("}");
        return cookies;
    }

    private static void writeCookies(JsonBuffer json, List<String> cookies) {
        if (cookies.isEmpty()) {
            return;
        }
        String separator = ",\"cookies\":[";
        for (String cookie : cookies) {
            json.raw(separator).string(ResponseHeaders.oneLine(cookie));
            separator = ",";
        }
        json.raw("]");
    }

    /** Base64 has no line breaks: API Gateway refuses them. */
    private static void writeBody(JsonBuffer json, byte[] body, boolean base64) {
        json.raw(",\"body\":")
                .string(base64 ? Base64.getEncoder().encode(body) : body)
                .raw(",\"isBase64Encoded\":")
                .raw(base64 ? "true" : "false");
    }

    private static boolean isEncoded(Map<String, List<String>> headers) {
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (header.getKey().equalsIgnoreCase("content-encoding")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
