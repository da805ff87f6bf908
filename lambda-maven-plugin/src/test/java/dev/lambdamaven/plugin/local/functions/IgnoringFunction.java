package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Never looks at its event. */
public final class IgnoringFunction {

    public void handle(InputStream event, OutputStream answer) throws IOException {
        answer.write("\"ignored\"".getBytes(StandardCharsets.UTF_8));
    }
}
