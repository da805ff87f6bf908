package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

public final class Secrets implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String request = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("The token is " + System.getenv("TOKEN") + ", and I was sent " + request);
        if (request.contains("/echo")) {
            answer.write("{\"statusCode\":200,\"headers\":{\"x-token\":\"%1$s\"},\"body\":\"the token is %1$s\"}"
                    .formatted(System.getenv("TOKEN"))
                    .getBytes(StandardCharsets.UTF_8));
            return;
        }
        int length = System.getenv("TOKEN").length();
        answer.write(("{\"length\":" + length + "}").getBytes(StandardCharsets.UTF_8));
    }
}
