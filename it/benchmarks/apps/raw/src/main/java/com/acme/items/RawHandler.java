package com.acme.items;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The floor: answers the three routes with nothing but the JDK, and reads no more of the event than it must. */
public final class RawHandler implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String method = member(event, "method");
        String path = member(event, "rawPath");
        out.write(answer(method, path).getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String method, String path) {
        if (method.equals("GET") && path.equals("/health")) {
            return json(200, "{\\\"status\\\":\\\"ok\\\"}");
        }
        if (method.equals("POST") && path.equals("/items")) {
            return json(201, "{\\\"message\\\":\\\"item created\\\"}");
        }
        if (method.equals("PUT") && path.startsWith("/items/")) {
            String id = path.substring("/items/".length());
            return json(200, "{\\\"message\\\":\\\"item ".concat(id).concat(" updated\\\"}"));
        }
        return json(404, "{}");
    }

    private static String json(int status, String body) {
        return new StringBuilder(160)
                .append("{\"statusCode\":")
                .append(status)
                .append(",\"headers\":{\"content-type\":\"application/json\"},\"body\":\"")
                .append(body)
                .append("\"}")
                .toString();
    }

    private static String member(String event, String name) {
        int start = event.indexOf("\"".concat(name).concat("\":\"")) + name.length() + 4;
        return event.substring(start, event.indexOf('"', start));
    }
}
