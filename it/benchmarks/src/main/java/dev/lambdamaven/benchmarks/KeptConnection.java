package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** One connection that stays open for one request after the other, on a bare socket. */
final class KeptConnection implements Closeable {

    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;
    private final byte[] request;
    private final byte[] buffer = new byte[16 * 1024];

    KeptConnection(URI url, List<String> headers) throws IOException {
        this.socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        this.request = Load.request(url, headers);
    }

    Reply get() throws IOException {
        socket.getOutputStream().write(request);
        int count = 0;
        Optional<Reply> reply = Optional.empty();
        while (reply.isEmpty()) {
            int read = socket.getInputStream().read(buffer, count, buffer.length - count);
            if (read < 0) {
                throw new IOException("the server has closed the connection");
            }
            count += read;
            reply = Reply.of(buffer, count);
        }
        return reply.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
