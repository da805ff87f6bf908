package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An application on a free port of this machine; it keeps what it was sent. */
final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TestServer(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(described(exchange));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    static TestServer with(HttpHandler handler) throws IOException {
        return new TestServer(handler);
    }

    /** Answers all requests alike. */
    static TestServer answering(int status, String body) throws IOException {
        return with(exchange -> answer(exchange, status, body));
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String described(HttpExchange exchange) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("content-type");
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return exchange.getRequestMethod() + " " + exchange.getRequestURI()
                + (body.isEmpty() ? "" : " " + type + " " + body);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
