package dev.lambdamaven.plugin.local.fault;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call of an AWS service.
 *
 * @param number counts from 1 since the local AWS started
 * @param service as requests are signed to it, such as {@code lambda} or {@code apigateway}
 * @param operation as AWS names it, such as {@code CreateFunction}; method and path of what no service knows
 * @param status the HTTP status of the answer; 0 while there is none, and when none was sent
 * @param at when it came in
 * @param accessKey id of the access key that signed it
 * @param fault the line of the fault script that hit it; empty when none did
 */
public record RecordedCall(
        long number, String service, String operation, int status, Instant at, String accessKey, String fault) {

    RecordedCall answered(int answeredStatus, String hit) {
        return new RecordedCall(number, service, operation, answeredStatus, at, accessKey, hit);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", number);
        json.put("service", service);
        json.put("operation", operation);
        json.put("status", status);
        json.put("at", at.toString());
        json.put("accessKey", accessKey);
        if (!fault.isEmpty()) {
            json.put("fault", fault);
        }
        return json;
    }
}
