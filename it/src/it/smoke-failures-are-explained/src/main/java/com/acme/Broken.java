package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Broken in the way that the variable FAILURE says. */
public final class Broken implements RequestStreamHandler {

    private static final String FAILURE = System.getenv("FAILURE");

    public Broken() throws Exception {
        switch (FAILURE) {
            case "start" -> throw new IllegalStateException("the table of items is missing");
            case "class" -> System.out.println(org.jspecify.annotations.NonNull.class);
            case "version" -> new FromTheFuture().load();
            default -> System.out.println("started");
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String path = event.replaceFirst("(?s).*\"path\":\"([^\"]*)\".*", "$1");
        System.out.println("asked for " + path + " with api-key " + System.getenv("API_KEY"));
        switch (FAILURE) {
            case "throw" -> throw new IllegalArgumentException("no item is named lamp");
            case "memory" -> System.out.println(new byte[500_000_000].length);
            case "exit" -> System.exit(3);
            case "time" -> waitForever();
            default -> output.write(answer(event, path).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String answer(String event, String path) throws IOException {
        return switch (FAILURE) {
            case "large" -> "{\"statusCode\":200,\"body\":\"" + "x".repeat(7_000_000) + "\"}";
            case "malformed" -> "{\"statusCode\":\"OK\",\"body\":\"fine\"}";
            case "permission", "handler" -> path.equals("/") ? ok() : new Somebody(event).interferes();
            default -> ok();
        };
    }

    private static String ok() {
        return "{\"statusCode\":200,\"headers\":{\"content-type\":\"application/json\"},\"body\":\"{\\\"id\\\":1}\"}";
    }

    private static void waitForever() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    /** Makes classes of a Java that is not there yet. */
    private static final class FromTheFuture extends ClassLoader {

        private void load() throws IOException {
            try (InputStream in = Broken.class.getResourceAsStream("Broken.class")) {
                byte[] bytes = in.readAllBytes();
                bytes[7] = 100;
                defineClass("com.acme.Broken", bytes, 0, bytes.length);
            }
        }
    }
}
