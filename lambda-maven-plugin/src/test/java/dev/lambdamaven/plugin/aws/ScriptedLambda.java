package dev.lambdamaven.plugin.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint that answers Invoke as it is told: what a local AWS never does, and AWS does rarely. */
final class ScriptedLambda implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    private ScriptedLambda(HttpServer server) {
        this.server = server;
    }

    /** One answer; a status of 0 means none. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer none() {
            return new Answer(0, Map.of(), "");
        }

        static Answer error(int status, String type, String message) {
            return new Answer(status, Map.of("x-amzn-ErrorType", type), "{\"message\":\"" + message + "\"}");
        }
    }

    static ScriptedLambda answering(Answer... answers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedLambda lambda = new ScriptedLambda(server);
        lambda.script.addAll(List.of(answers));
        server.createContext("/2015-03-31/functions/items/invocations", lambda::answer);
        server.start();
        return lambda;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        Answer answer = script.size() > 1 ? script.remove() : script.element();
        if (answer.status() == 0) {
            waitForTheEnd();
            exchange.close();
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
