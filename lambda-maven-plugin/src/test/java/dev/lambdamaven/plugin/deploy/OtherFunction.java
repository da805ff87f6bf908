package dev.lambdamaven.plugin.deploy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A second handler with the same answers. */
public final class OtherFunction implements RequestStreamHandler {

    private final MoodyFunction function = new MoodyFunction();

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        function.handleRequest(event, answer, context);
    }
}
