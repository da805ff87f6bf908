package dev.lambdamaven.plugin.local.wire;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One server of HTTP/1.1 on 127.0.0.1 and nowhere else, which turns requests into answers: a thread for each connection, so that a request
 * is read, answered and written without being handed over.
 */
public final class LoopbackServer implements AutoCloseable {

    /** Clients that come at once wait here for a moment; Linux takes no more by default than 4096. */
    private static final int BACKLOG = 1024;

    /** How often connections are looked at on which nobody says anything. */
    private static final int LOOK_MILLIS = 60_000;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** What answers requests. */
    public interface Application {

        Answer answer(Request request);

        /**
         * Answers a request, or keeps the connection on which it came in.
         *
         * @return empty when it is answered on the line by and by; the thread that has asked goes away
         */
        default Optional<Answer> answer(Request request, Line line) {
            return Optional.of(answer(request));
        }

        /**
         * Where the body of a request is kept while it is answered; in memory when it is empty.
         *
         * @param head the request without its body
         */
        default Optional<Path> folderForBody(Request head) {
            return Optional.empty();
        }
    }

    private final ServerSocket server;
    private final Executor threads;
    private final Application application;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private LoopbackServer(ServerSocket server, Executor threads, Application application) {
        this.server = server;
        this.threads = threads;
        this.application = application;
    }

    /**
     * Starts to listen.
     *
     * @param port 1 to 65535, or 0 for a free one
     * @param threads where requests are answered; each may block
     * @throws LambdaException when the port is taken
     */
    public static LoopbackServer start(int port, Executor threads, Application application) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            ServerSocket socket = new ServerSocket(port, BACKLOG, loopback);
            socket.setSoTimeout(LOOK_MILLIS);
            LoopbackServer server = new LoopbackServer(socket, threads, application);
            Thread acceptor = new Thread(server::accept, "lambda-local-accept");
            acceptor.setDaemon(true);
            acceptor.start();
            return server;
        } catch (BindException taken) {
            throw LambdaException.of(
                            "Port " + port + " on 127.0.0.1 cannot be used by the local AWS.",
                            "End the process that holds it, or let the system choose a free port: "
                                    + "<port>0</port> or -Dlambda.port=0")
                    .with("system says", String.valueOf(taken.getMessage()))
                    .causedBy(taken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** Stops listening and closes all connections. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        connections.forEach(Connection::close);
    }

    private void accept() {
        long looked = System.nanoTime();
        while (!server.isClosed()) {
            long now = System.nanoTime();
            if (now - looked >= LOOK_NANOS) {
                connections.forEach(connection -> connection.closeIfIdle(now));
                looked = now;
            }
            try {
                serve(server.accept());
            } catch (SocketTimeoutException nobodyCame) {
                // It is time to look around.
            } catch (IOException closedOrOutOfDescriptors) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void serve(Socket socket) {
        Connection connection = new Connection(socket, application, threads, connections::remove);
        connections.add(connection);
        connection.resume();
        if (server.isClosed()) {
            connection.close();
        }
    }
}
