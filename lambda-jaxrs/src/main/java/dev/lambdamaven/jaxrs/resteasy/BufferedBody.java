package dev.lambdamaven.jaxrs.resteasy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.spi.AsyncOutputStream;

/** The body of a response, kept as long as anyone waits for it. It is asynchronous for those who need one, and never waits. */
final class BufferedBody extends AsyncOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean abandoned;

    int size() {
        return bytes.size();
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    void reset() {
        bytes.reset();
    }

    /** Fails all that is written from now on. */
    void abandon() {
        abandoned = true;
    }

    @Override
    public void write(int b) throws IOException {
        check();
        bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        check();
        bytes.write(from, offset, length);
    }

    @Override
    public CompletionStage<Void> asyncWrite(byte[] from, int offset, int length) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            write(from, offset, length);
            written.complete(null);
        } catch (IOException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    @Override
    public CompletionStage<Void> asyncFlush() {
        return CompletableFuture.completedFuture(null);
    }

    private void check() throws IOException {
        if (abandoned) {
            throw new IOException("The request was answered without this: its time was over");
        }
    }
}
