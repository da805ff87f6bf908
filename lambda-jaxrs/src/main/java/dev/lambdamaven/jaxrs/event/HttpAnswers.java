package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a response into the answer that the one who sent the event understands. */
public final class HttpAnswers {

    /** What Lambda accepts as an answer, in bytes: 6 MB and 100 bytes ("Lambda quotas"). */
    private static final int MAX_BYTES = 6_291_556;

    /** "The maximum size of the response JSON": 1 MB ("Use Lambda functions as targets of an Application Load Balancer"). */
    private static final int MAX_BYTES_FOR_LOAD_BALANCER = 1_048_576;

    private static final int ROOM_FOR_HEADERS = 512;
    private static final byte[] NO_BODY = {};

    private HttpAnswers() {}

    /**
     * Returns the answer as JSON in UTF-8. Its header {@code x-lambda-version} says which version of the function gave it
     * ({@code AWS_LAMBDA_FUNCTION_VERSION}), unless the response has one of that name or
     * {@code LAMBDA_JAXRS_VERSION_HEADER} is {@code off}.
     *
     * @param response a status below 100 or over 999, which no gateway takes, becomes a 500
     * @param method the request's method; an answer to HEAD carries no body
     * @param format who asked
     * @throws ResponseTooLargeException if Lambda or the load balancer would refuse the answer
     */
    public static byte[] toJson(HttpResponse response, String method, PayloadFormat format) {
        return toJson(response, method, format, ResponseHeaders.VERSION);
    }

    /** Does the same for a function of a version; null tells none. */
    static byte[] toJson(HttpResponse response, String method, PayloadFormat format, @Nullable String version) {
        boolean possible = response.status() >= 100 && response.status() <= 999;
        HttpResponse sent = possible ? response : HttpResponse.error(500, "Internal Server Error");
        Map<String, List<String>> headers = ResponseHeaders.stamped(sent.headers(), version);
        boolean head = method.equals("HEAD");
        byte[] body = head || isBodiless(sent.status()) ? NO_BODY : sent.body();
        checkSize(body.length, format);
        JsonBuffer json = new JsonBuffer(body.length + body.length / 2 + ROOM_FOR_HEADERS);
        json.raw("{\"statusCode\":").raw(Integer.toString(sent.status()));
        boolean version2 = format == PayloadFormat.HTTP_API || format == PayloadFormat.FUNCTION_URL;
        if (version2) {
            writeCookies(json, writeHeaders(json, headers, head && format == PayloadFormat.HTTP_API));
        } else {
            ProxyAnswers.writeHeaders(json, sent.status(), headers, format, head);
        }
        if (body.length > 0) {
            writeBody(json, body, isEncoded(sent.headers()) || !isUtf8(body));
        } else if (!version2) {
            json.raw(",\"isBase64Encoded\":false");
        }
        byte[] answer = json.raw("}").toBytes();
        checkSize(answer.length, format);
        return answer;
    }

    private static void checkSize(int bytes, PayloadFormat format) {
        if (bytes > MAX_BYTES_FOR_LOAD_BALANCER
                && (format == PayloadFormat.ALB || format == PayloadFormat.ALB_MULTI_VALUE)) {
            throw new ResponseTooLargeException(bytes, "a load balancer", MAX_BYTES_FOR_LOAD_BALANCER);
        }
        if (bytes > MAX_BYTES) {
            throw new ResponseTooLargeException(bytes, "Lambda", MAX_BYTES);
        }
    }

    private static boolean isBodiless(int status) {
        return status < 200 || status == 204 || status == 304;
    }

    /** Writes one member per name, for payload 2.0 has no place for two, and returns the cookies. */
    private static List<String> writeHeaders(JsonBuffer json, Map<String, List<String>> headers, boolean keepLength) {
        List<String> cookies = new ArrayList<>();
        String separator = "";
        json.raw(",\"headers\":{");
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (ResponseHeaders.isCookie(header.getKey())) {
                cookies.addAll(header.getValue());
            } else if (ResponseHeaders.passes(header.getKey(), keepLength)) {
                json.raw(separator)
                        .string(header.getKey())
                        .raw(":")
                        .string(ResponseHeaders.oneLine(String.join(",", header.getValue())));
                separator = ",";
            }
        }
        json.raw("}");
        return cookies;
    }

    private static void writeCookies(JsonBuffer json, List<String> cookies) {
        if (!cookies.isEmpty()) {
            json.raw(",\"cookies\":");
            ResponseHeaders.writeLines(json, cookies);
        }
    }

    /** Base64 has no line breaks: API Gateway and load balancers refuse them. */
    private static void writeBody(JsonBuffer json, byte[] body, boolean base64) {
        json.raw(",\"body\":").string(base64 ? Base64.getEncoder().encode(body) : body);
        json.raw(base64 ? ",\"isBase64Encoded\":true" : ",\"isBase64Encoded\":false");
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
        int ascii = 0;
        while (ascii < body.length && body[ascii] >= 0) {
            ascii++;
        }
        if (ascii == body.length) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
