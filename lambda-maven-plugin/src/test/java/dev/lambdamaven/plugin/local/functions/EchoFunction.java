package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Answers its event. */
public final class EchoFunction {

    public void handle(InputStream event, OutputStream answer) throws IOException {
        System.out.println("echo grüßt");
        event.transferTo(answer);
    }
}
