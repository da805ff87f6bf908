package dev.lambdamaven.it.fastpath;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The starter in a JVM of its own: it says when its constructor is done, and prints its first answers. */
final class PrimedFunction {

    static final String READY = "the constructor is done";

    private static final String EVENT = """
            {"version":"2.0","rawPath":"%s","headers":{"host":"api.example.com","content-type":"application/json"},
            "requestContext":{"stage":"$default","http":{"method":"%s","sourceIp":"192.0.2.1"}},"body":"%s"}
            """;

    private PrimedFunction() {}

    public static void main(String[] args) throws Exception {
        byte[][] events = {
            event("/health", "GET", ""), event("/items", "POST", "{\\\"name\\\":\\\"\u00e4\\\",\\\"price\\\":12.50}"),
        };
        RequestStreamHandler function = Class.forName("com.acme.LambdaHandler")
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
        System.out.println(READY);
        for (byte[] event : events) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            function.handleRequest(new ByteArrayInputStream(event), answer, null);
            System.out.println(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static byte[] event(String path, String method, String body) {
        return EVENT.formatted(path, method, body).getBytes(StandardCharsets.UTF_8);
    }
}
