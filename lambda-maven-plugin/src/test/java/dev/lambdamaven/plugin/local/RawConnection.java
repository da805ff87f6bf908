package dev.lambdamaven.plugin.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection that is kept, and on which a test can say what no proper client says. */
final class RawConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    /** What came back. */
    record Reply(int status, String body) {}

    /** Connects, and waits for each answer at most so long. */
    RawConnection(URI server, int timeoutMillis) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        in = new BufferedInputStream(socket.getInputStream());
    }

    Reply get(String path) throws IOException {
        write("GET " + path + " HTTP/1.1\r\nHost: local\r\n\r\n");
        return reply();
    }

    void write(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads one answer; its status is 0 when the connection was closed instead. */
    Reply reply() throws IOException {
        String status = line();
        if (status.isEmpty()) {
            return new Reply(0, "");
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Reply(Integer.parseInt(status.split(" ", 3)[1]), body);
    }

    /** Whether there is more than was asked for. */
    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
