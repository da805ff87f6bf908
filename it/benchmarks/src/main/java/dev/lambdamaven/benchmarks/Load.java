package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thread that keeps connections to one server, has one request under way on each of them, and looks at every answer. */
final class Load {

    /** Longer than any answer here. */
    private static final int BUFFER = 16 * 1024;

    /** What has come of an answer. */
    private static final class Inbox {

        private final byte[] bytes = new byte[BUFFER];
        private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    }

    private static final long PATIENCE_MS = 60_000;

    private final URI url;
    private final byte[] request;
    private final int connections;
    private final Reply expected;

    /** The load of a GET with these headers. */
    Load(URI url, List<String> headers, int connections, Reply expected) {
        this.url = url;
        this.request = request(url, headers);
        this.connections = connections;
        this.expected = expected;
    }

    static byte[] request(URI url, List<String> headers) {
        String head = "GET " + url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n"
                + String.join("\r\n", headers) + (headers.isEmpty() ? "" : "\r\n") + "\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Connects, sends so many requests and waits for all answers. Connections are not kept for the next time: servers close them soon.
     *
     * @return seconds, without connecting
     * @throws IOException when an answer is not the expected one
     */
    double send(int requests) throws IOException {
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                channels.add(SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort())));
                channels.get(i).setOption(StandardSocketOptions.TCP_NODELAY, true);
                channels.get(i).configureBlocking(false);
                channels.get(i).register(selector, SelectionKey.OP_READ, new Inbox());
            }
            return send(requests, selector, channels);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private double send(int requests, Selector selector, List<SocketChannel> channels) throws IOException {
        long start = System.nanoTime();
        int sent = 0;
        int answered = 0;
        for (SocketChannel channel : channels) {
            send(channel);
            sent++;
        }
        while (answered < requests) {
            if (selector.select(PATIENCE_MS) == 0) {
                throw new IOException("no answer within " + PATIENCE_MS + " ms");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.channel() instanceof SocketChannel channel && isAnswered(channel, key)) {
                    answered++;
                    if (sent < requests) {
                        send(channel);
                        sent++;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** A request is far smaller than what a socket takes at once. */
    private void send(SocketChannel channel) throws IOException {
        if (channel.write(ByteBuffer.wrap(request)) != request.length) {
            throw new IOException("the server does not read");
        }
    }

    private boolean isAnswered(SocketChannel channel, SelectionKey key) throws IOException {
        Inbox inbox = (Inbox) key.attachment();
        if (channel.read(inbox.buffer) < 0) {
            throw new IOException("the server has closed a connection");
        }
        Optional<Reply> reply = Reply.of(inbox.bytes, inbox.buffer.position());
        if (reply.isEmpty()) {
            return false;
        }
        if (!reply.get().equals(expected)) {
            throw new IOException("expected " + expected + ", got " + reply.get());
        }
        inbox.buffer.clear();
        return true;
    }
}
