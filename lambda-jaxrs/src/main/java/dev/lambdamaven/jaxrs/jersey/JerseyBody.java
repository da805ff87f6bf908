package dev.lambdamaven.jaxrs.jersey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer, kept as long as anyone waits for it. */
final class JerseyBody extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean abandoned;

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    /** Fails all that is written from now on, as a client does that has gone; so an event stream ends, too. */
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

    private void check() throws IOException {
        if (abandoned) {
            throw new IOException("The request was answered without this: its time was over");
        }
    }
}
