package dev.lambdamaven.plugin.deploy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Stands before a local AWS and writes down every call, as {@code PUT /2015-03-31/functions/items/code} or {@code CreateRole}. */
final class RecordingProxy implements AutoCloseable {

    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding");

    private final HttpServer server;
    private final URI behind;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private final Set<String> lostBefore = ConcurrentHashMap.newKeySet();
    private final Set<String> lostOnceEach = ConcurrentHashMap.newKeySet();
    private final Set<String> lostAlready = ConcurrentHashMap.newKeySet();

    private volatile Runnable each = () -> {};
    private volatile Optional<Dying> dying = Optional.empty();

    private RecordingProxy(HttpServer server, URI behind) {
        this.server = server;
        this.behind = behind;
    }

    static RecordingProxy before(URI behind) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordingProxy proxy = new RecordingProxy(server, behind);
        server.createContext("/", proxy::forward);
        server.start();
        return proxy;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next answer to each of these calls is lost on its way, after the work was done. */
    void loseOneAnswerTo(String... names) {
        lost.addAll(List.of(names));
    }

    /** The next one of these calls is lost before anything was done. */
    void loseOneCallTo(String... names) {
        lostBefore.addAll(List.of(names));
    }

    /** The first answer to each different call that matches is lost; calls with another body are different ones. */
    void loseOneAnswerToEach(String pattern) {
        lostOnceEach.add(pattern);
    }

    /** What somebody else does before the next of these calls arrives; not through this proxy, which serves one call at a time. */
    void beforeNext(String name, Runnable work) {
        before.put(name, work);
    }

    /** What happens whenever a call arrives, before it goes on. */
    void beforeEach(Runnable work) {
        each = work;
    }

    /** Kills a build at a point of its calls, or loses that answer; counts from the next call on. */
    void crash(CrashPoint point, Process build) {
        dying = Optional.of(new Dying(point, build));
    }

    /** The calls since the last time this was asked. */
    List<String> newCalls() {
        List<String> made = List.copyOf(calls);
        calls.clear();
        return made;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String name = name(exchange, new String(body, StandardCharsets.UTF_8));
            calls.add(name);
            each.run();
            Optional.ofNullable(before.remove(name)).ifPresent(Runnable::run);
            if (dying.filter(Dying::before).isPresent() || lostBefore.remove(name)) {
                return;
            }
            HttpResponse<byte[]> answer = send(exchange, body);
            boolean lostNow = answer.statusCode() < 400 && (lost.remove(name) || isLostOnce(name, body));
            if (dying.filter(Dying::after).isPresent() || lostNow) {
                return;
            }
            passOn(answer, exchange);
        }
    }

    private static void passOn(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
        answer.headers().map().forEach((header, values) -> {
            if (!OWN_HEADERS.contains(header)) {
                exchange.getResponseHeaders().put(header, values);
            }
        });
        byte[] bytes = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private boolean isLostOnce(String name, byte[] body) {
        return lostOnceEach.stream().anyMatch(name::matches)
                && lostAlready.add(name + new String(body, StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            if (!OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> request.header(header.getKey(), value));
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static String name(HttpExchange exchange, String body) {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        return Stream.of(body.split("&", -1))
                .filter(pair -> pair.startsWith("Action="))
                .map(pair -> pair.substring("Action=".length()))
                .findFirst()
                .orElseGet(() -> exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
    }
}
