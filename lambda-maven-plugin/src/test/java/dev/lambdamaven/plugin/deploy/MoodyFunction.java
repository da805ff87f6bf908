package dev.lambdamaven.plugin.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What is released: good, broken, or broken only for whoever comes by the HTTP API, as its environment says. */
public final class MoodyFunction implements RequestStreamHandler {

    static final String GOOD = "good";
    static final String BROKEN = "broken";
    static final String BROKEN_OVER_HTTP = "broken over HTTP";
    static final String NAMELESS = "nameless";

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String mood = System.getenv("MOOD");
        boolean synthetic = new String(event.readAllBytes(), UTF_8).contains("\"apiId\":\"synthetic\"");
        if (mood.startsWith(BROKEN) && (!mood.equals(BROKEN_OVER_HTTP) || !synthetic)) {
            throw new IllegalStateException("the table of items is missing");
        }
        String version = context.getFunctionVersion();
        String header = mood.equals(NAMELESS) ? "" : ",\"headers\":{\"x-lambda-version\":\"" + version + "\"}";
        answer.write(("{\"statusCode\":200,\"body\":\"good " + version + "\"" + header + "}").getBytes(UTF_8));
    }
}
