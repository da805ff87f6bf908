package dev.lambdamaven.jaxrs;

import dev.lambdamaven.jaxrs.event.HttpAnswers;
import dev.lambdamaven.jaxrs.event.HttpEvent;
import dev.lambdamaven.jaxrs.event.HttpEvents;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A request that no resource method answers, sent through everything that the first requests of an environment go
 * through, so that they find it loaded. It has what an HTTP API sends with a browser's request.
 */
final class PrimingRequest {

    /**
     * A method that the index of routes can tell to be no resource's, so that no engine starts for it: it is not one that
     * anybody's {@code @HttpMethod} names.
     */
    static final String PLAIN = "PRIME";

    /** The same for an engine that is to be started: only it judges a method with a hyphen. */
    static final String FOR_THE_ENGINE = "LAMBDA-JAXRS-PRIME";

    /** The application's pre-matching and response filters see the request, and can tell it by this end of its path. */
    private static final String PATH = "/.lambda-jaxrs/prime";

    private static final String BEFORE_PATH = "{\"version\":\"2.0\",\"rawPath\":\"";

    private static final String BEFORE_METHOD =
            "\",\"rawQueryString\":\"\",\"cookies\":[\"a=b\"],\"headers\":{\"host\":\"localhost\",\"accept\":\"*/*;q=0.5\","
                    + "\"accept-language\":\"en,de;q=0.5\",\"content-type\":\"application/json\"},\"requestContext\":"
                    + "{\"stage\":\"$default\",\"requestId\":\"\",\"timeEpoch\":0,\"http\":{\"sourceIp\":\"127.0.0.1\",\"method\":\"";

    private static final String AFTER_METHOD =
            "\"}},\"body\":\"{\\\"name\\\":\\\"\u00e4\\\"}\",\"isBase64Encoded\":false}";

    private PrimingRequest() {}

    /**
     * Sends it, and writes an answer with a body besides, for what it is answered with may have none.
     *
     * @param method {@link #PLAIN} or {@link #FOR_THE_ENGINE}
     * @throws Exception what the engine throws, as a filter of the application may
     */
    static void send(Engine engine, String method) throws Exception {
        String path = decoded(engine.applicationPath()).concat(PATH);
        String json =
                BEFORE_PATH.concat(path).concat(BEFORE_METHOD).concat(method).concat(AFTER_METHOD);
        HttpEvent event = HttpEvents.read(json.getBytes(StandardCharsets.UTF_8));
        HttpAnswers.toJson(HttpResponse.error(404, "Not Found"), method, event.format());
        HttpResponse response = engine.serve(event.request(), new Invocation(Map.of(), Map.of(), new Patience()));
        HttpAnswers.toJson(response, method, event.format());
    }

    /** An HTTP API sends paths decoded. Most have nothing encoded, and then the decoder's classes stay out. */
    private static String decoded(String path) {
        return path.indexOf('%') < 0 ? path : URI.create(path).getPath();
    }

    /** What a filter that suspends the request may take, in milliseconds; an initialization may take minutes. */
    private static final class Patience implements LongSupplier {

        @Override
        public long getAsLong() {
            return 5_000;
        }
    }
}
