package dev.lambdamaven.plugin.local.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Cannot be made. */
public final class BrokenFunction {

    public BrokenFunction() {
        throw new IllegalStateException("no database");
    }

    public void handle(InputStream event, OutputStream answer) throws IOException {
        event.transferTo(answer);
    }
}
