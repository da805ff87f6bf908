package dev.lambdamaven.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The Runtime API for one process, on a bare socket: what it costs is in every measured time, so it does little. */
final class RuntimeApi implements Closeable {

    /** What the client asks for: the next event, or to take this answer. */
    record Request(String path, String body) {}

    private static final int PATIENCE_MS = 60_000;

    private static final String NO_CONTENT = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket server;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private int sent;

    RuntimeApi() throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MS);
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Waits for a request. */
    Request take() throws IOException {
        while (true) {
            String line = line();
            if (!line.isEmpty()) {
                return request(line.split(" ", -1)[1]);
            }
            accept();
        }
    }

    /** Hands out an event. */
    void event(String text) throws IOException {
        byte[] event = text.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "
                + "8476a536-e9f4-11e8-9739-" + String.format(Locale.ROOT, "%012d", ++sent)
                + "\r\nLambda-Runtime-Deadline-Ms: " + (System.currentTimeMillis() + PATIENCE_MS)
                + "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:items"
                + "\r\nLambda-Runtime-Trace-Id: Root=1-67a1b2c3-0123456789abcdef01234567;Sampled=0"
                + "\r\nContent-Length: " + event.length + "\r\n\r\n";
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(event);
        send(message.toByteArray());
    }

    /** Says that an answer was taken. */
    void accepted() throws IOException {
        send(NO_CONTENT.getBytes(StandardCharsets.US_ASCII));
    }

    private void send(byte[] message) throws IOException {
        if (socket == null) {
            throw new IOException("nobody is connected");
        }
        socket.getOutputStream().write(message);
    }

    private void accept() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = server.accept();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Request request(String path) throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        return new Request(path, new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (socket != null) {
            socket.close();
        }
    }
}
