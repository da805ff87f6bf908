package com.acme;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

public final class Broken implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        String text = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        if (text.contains("\"rawPath\":\"/items\"")) {
            throw new IllegalStateException("the table of items is missing");
        }
        answer.write("{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8));
    }
}
