package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Sees that the writing of a body failed, which Jersey keeps to itself once its buffer has run over. */
final class WriteFailures implements WriterInterceptor {

    private final JerseyBindings bindings;

    WriteFailures(JerseyBindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        try {
            context.proceed();
        } catch (IOException | RuntimeException | Error e) {
            JerseyRequest request = bindings.request();
            if (request != null) {
                request.failWriting(e);
            }
            throw e;
        }
    }
}
