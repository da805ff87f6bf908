package dev.lambdamaven.plugin.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Asks one URL again and again until it is closed, and counts the different answers. */
final class Client implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final URI url;
    private final CompletableFuture<Void> end;
    private volatile boolean closed;

    private Client(URI url) {
        this.url = url;
        this.end = CompletableFuture.runAsync(this::askUntilClosed, work -> new Thread(work, "client").start());
    }

    static Client of(URI url) {
        return new Client(url);
    }

    /** Each answer, such as {@code 200 good 1}, with how often it came. */
    Map<String, Integer> answers() {
        return answers;
    }

    @Override
    public void close() {
        closed = true;
        end.join();
    }

    private void askUntilClosed() {
        while (!closed) {
            answers.merge(ask(), 1, Integer::sum);
        }
    }

    private String ask() {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException failed) {
            return failed.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return interrupted.toString();
        }
    }
}
