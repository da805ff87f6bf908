package dev.lambdamaven.plugin.compare.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers some paths in another way when the switch is off. */
public final class TwoFacedHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String json = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        String path = json.replaceAll(".*\"rawPath\":\"([^\"]*)\".*", "$1");
        String face = System.getProperty("dev.lambdamaven.fastPath") + System.getenv("LAMBDA_JAXRS_FAST_PATH");
        System.out.println("not on the wire");
        context.getLogger().log("nor this\n");
        switch (path) {
            case "/face" ->
                write(answer, "{\"statusCode\":200,\"headers\":{\"x-face\":\"" + face + "\"},\"body\":\"b\"}");
            case "/body" -> write(answer, "{\"statusCode\":200,\"headers\":{},\"body\":\"<" + face + ">\"}");
            case "/throw" -> throw new IllegalStateException("face " + face);
            case "/throws-alike" -> throw new IllegalStateException("alike");
            case "/end" -> Runtime.getRuntime().halt(7);
            case "/id" -> write(answer, context.getAwsRequestId() + context.getRemainingTimeInMillis());
            default -> write(answer, "{\"statusCode\":200,\"headers\":{\"b\":\"1\",\"a\":\"2\"}}");
        }
    }

    private static void write(OutputStream answer, String text) throws IOException {
        answer.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
