package dev.lambdamaven.plugin.local.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** One HTTP server on 127.0.0.1 and nowhere else, which turns requests into answers. */
public final class LoopbackServer implements AutoCloseable {

    /** More than the largest request that any AWS service here accepts (70,167,211 bytes, CreateFunction). */
    private static final int LARGEST_REQUEST = 80_000_000;

    static {
        // Read once, when the server's classes load: without it each answer waits about 44 ms for a delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What answers requests. */
    public interface Application {

        Answer answer(Request request);

        /**
         * Where the body of a request is kept while it is answered; in memory when it is empty.
         *
         * @param head the request without its body
         */
        default Optional<Path> folderForBody(Request head) {
            return Optional.empty();
        }
    }

    private final HttpServer server;

    private LoopbackServer(HttpServer server) {
        this.server = server;
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
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> serve(exchange, application));
            startAsDaemon(server);
            return new LoopbackServer(server);
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
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The server's dispatcher thread takes over whether its creator is a daemon, and it must not keep Maven alive. */
    private static void startAsDaemon(HttpServer server) {
        Thread starter = new Thread(server::start, "lambda-local-start");
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(HttpExchange exchange, Application application) throws IOException {
        Answer answer = answer(exchange, application);
        try {
            // What was not answered is answered by closing the connection.
            if (answer.delivery() != Answer.Delivery.NONE) {
                send(exchange, answer);
            }
        } finally {
            exchange.close();
        }
    }

    private static Answer answer(HttpExchange exchange, Application application) throws IOException {
        Request head = head(exchange);
        Optional<Path> folder = application.folderForBody(head);
        if (folder.isPresent()) {
            return answerFromFile(exchange, application, head, folder.get());
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST + 1);
        if (body.length > LARGEST_REQUEST) {
            return Answer.json(413, Map.of("message", "Request Too Long"));
        }
        return application.answer(head.with(Body.of(body)));
    }

    /** Whoever wants to keep the file moves it. */
    private static Answer answerFromFile(HttpExchange exchange, Application application, Request head, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "body", "");
        try {
            Files.copy(exchange.getRequestBody(), file, StandardCopyOption.REPLACE_EXISTING);
            return application.answer(head.with(Body.of(file)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Request head(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String path = exchange.getRequestURI().getRawPath();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Request(exchange.getRequestMethod(), path, query, headers, Body.EMPTY);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach(header -> headers.add(header.name(), header.value()));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            headers.set("Content-Length", Long.toString(answer.body().length()));
        }
        boolean withoutBody = head || answer.body().isEmpty() || answer.status() == 204 || answer.status() == 304;
        exchange.sendResponseHeaders(
                answer.status(), withoutBody ? -1 : answer.body().length());
        if (!withoutBody && answer.delivery() == Answer.Delivery.CUT_IN_HALF) {
            OutputStream out = exchange.getResponseBody();
            out.write(answer.body().bytes(), 0, answer.body().size() / 2);
            out.flush();
        } else if (!withoutBody) {
            try (OutputStream out = exchange.getResponseBody();
                    InputStream body = answer.body().stream()) {
                body.transferTo(out);
            }
        }
    }
}
