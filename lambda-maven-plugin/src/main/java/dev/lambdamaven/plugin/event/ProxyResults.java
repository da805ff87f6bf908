package dev.lambdamaven.plugin.event;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Results of functions to HTTP answers ("Lambda function response for format 1.0", API Gateway developer guide). Pure. */
public final class ProxyResults {

    private ProxyResults() {}

    /** The answer that a function's payload means; 500 when it has no {@code statusCode}, since nothing is inferred here. */
    public static HttpAnswer answer(byte[] payload) {
        try {
            return JSON.std.anyFrom(payload) instanceof Map<?, ?> members && members.containsKey("statusCode")
                    ? HttpResults.explicit(members, headers(members)).orElseGet(HttpResults::internalServerError)
                    : HttpResults.internalServerError();
        } catch (IOException notJson) {
            return HttpResults.internalServerError();
        }
    }

    /** Both kinds of headers are merged; where both have one, that with many values counts. There are no cookies. */
    private static List<HttpAnswer.Header> headers(Map<?, ?> members) {
        List<HttpAnswer.Header> headers = new ArrayList<>();
        if (members.get("multiValueHeaders") instanceof Map<?, ?> many) {
            many.forEach((name, values) -> {
                if (values instanceof List<?> list) {
                    list.forEach(
                            value -> headers.add(new HttpAnswer.Header(String.valueOf(name), String.valueOf(value))));
                }
            });
        }
        List<HttpAnswer.Header> single = HttpResults.headers(members.get("headers"));
        single.removeIf(one -> headers.stream().anyMatch(other -> other.name().equalsIgnoreCase(one.name())));
        headers.addAll(single);
        return headers;
    }
}
