package dev.lambdamaven.plugin.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The events that an HTTP API with the routes of this plugin would send for requests that nobody sent to it. */
public final class SyntheticEvents {

    /** So that nobody who finds it in a log takes it for the id of an API: those have ten characters. */
    private static final String API_ID = "synthetic";

    private static final EventContext.Listener HTTPS = new EventContext.Listener("https", 443);

    private final EventContext.Api api;
    private final InstantSource clock;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * For one function.
     *
     * @param functionArn names the region and the account, with or without a version
     */
    public SyntheticEvents(String functionArn, InstantSource clock) {
        String[] parts = functionArn.split(":", -1);
        this.api = new EventContext.Api(API_ID, parts[3], parts[4]);
        this.clock = clock;
    }

    /** The event; {@code host} and {@code user-agent} are added where the request has none. */
    public Map<String, Object> event(HttpHead request, byte[] body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("host", List.of(API_ID + ".execute-api." + api.region() + ".amazonaws.com"));
        headers.put("user-agent", List.of("lambda-maven-plugin"));
        headers.putAll(request.headers());
        HttpHead whole = new HttpHead(request.method(), request.rawPath(), request.rawQuery(), headers);
        return HttpEvents.event(whole, body, context(request.rawPath()));
    }

    private EventContext context(String rawPath) {
        Instant now = clock.instant();
        int number = count.incrementAndGet();
        boolean root = rawPath.equals("/");
        return new EventContext(
                new EventContext.Target(api, "$default", root ? "ANY /" : "ANY /{proxy+}", Map.of()),
                new EventContext.Edge(
                        "synthetic-" + number,
                        "Root=1-%08x-%016x%08x".formatted(now.getEpochSecond(), now.getNano(), number),
                        "127.0.0.1",
                        HTTPS,
                        now),
                root ? Map.of() : Map.of("proxy", Percent.decodePath(rawPath.substring(1))));
    }
}
