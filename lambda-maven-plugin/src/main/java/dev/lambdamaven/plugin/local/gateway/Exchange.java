package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What there is to say of one request, by the names of the {@code $context} variables ("Customizing HTTP API access logs"). */
final class Exchange {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Map<String, String> values = new TreeMap<>();
    private final Request request;
    private final EventContext.Edge edge;

    Exchange(Request request, EventContext.Edge edge) {
        this.request = request;
        this.edge = edge;
    }

    String method() {
        return request.method();
    }

    String path() {
        return request.rawPath();
    }

    EventContext.Edge edge() {
        return edge;
    }

    void put(String name, String value) {
        values.put(name, value);
    }

    /** The answer of API Gateway itself, with the message that its log has for it. */
    void refused(String message) {
        values.put("error.message", message);
        values.put("error.messageString", "\"" + message + "\"");
    }

    /** All that there is to say once it is over. */
    Map<String, String> answered(Answer answer, Instant now) {
        values.put("requestId", edge.requestId());
        values.put("extendedRequestId", edge.requestId());
        values.put("requestTime", TIME.format(edge.time()));
        values.put("requestTimeEpoch", Long.toString(edge.time().getEpochSecond()));
        values.put("identity.sourceIp", edge.sourceIp());
        request.header("user-agent").ifPresent(agent -> values.put("identity.userAgent", agent));
        values.put("httpMethod", request.method());
        values.put("path", request.rawPath());
        values.put("protocol", "HTTP/1.1");
        values.put("accountId", Arns.ACCOUNT);
        long millis = Duration.between(edge.time(), now).toMillis();
        values.put("status", Integer.toString(answer.status()));
        values.put("responseLength", Integer.toString(answer.body().size()));
        values.put("responseLatency", Long.toString(millis));
        return values;
    }
}
