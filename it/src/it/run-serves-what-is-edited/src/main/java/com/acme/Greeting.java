package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

public final class Greeting implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        System.out.println("the token is " + System.getenv("TOKEN"));
        String text = System.getenv("GREETING") + ", " + name();
        answer.write(("{\"statusCode\":200,\"body\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static String name() throws IOException {
        try (InputStream name = Greeting.class.getResourceAsStream("/name.txt")) {
            return new String(name.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
