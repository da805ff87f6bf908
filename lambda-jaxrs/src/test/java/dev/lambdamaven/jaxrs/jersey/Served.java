package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import jakarta.ws.rs.core.Application;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A started application, and one request to it in the making; a test names only what matters to it. */
final class Served {

    /** A deployment without an index, below no path, where each invocation has a text and a number for the taking. */
    static final Deployment PLAIN = new Deployment("", Set.of(), Map.of(), Set.of(Sequence.class, Note.class));

    private final JerseyEngine engine;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private String method = "GET";
    private String stage = "";
    private byte[] body = new byte[0];
    private Caller caller = Caller.anonymous("192.0.2.1");

    private Served(JerseyEngine engine) {
        this.engine = engine;
    }

    static Served by(JerseyEngine engine) {
        return new Served(engine);
    }

    static JerseyEngine start(Class<? extends Application> type) {
        return JerseyEngine.start(type, PLAIN);
    }

    Served method(String name) {
        method = name;
        return this;
    }

    Served header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    Served stage(String path) {
        stage = path;
        return this;
    }

    Served body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Served caller(Caller who) {
        caller = who;
        return this;
    }

    HttpResponse at(String uri) throws Exception {
        return at(uri, Invocation.none());
    }

    HttpResponse at(String uri, Invocation invocation) throws Exception {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        RequestTarget target =
                new RequestTarget("https://api.example.com", stage, path, query < 0 ? "" : uri.substring(query + 1));
        return engine.serve(new HttpRequest(method, target, headers, body, caller), invocation);
    }

    /** Returns the body of an answer that has status 200. */
    String textAt(String uri) throws Exception {
        return text(at(uri));
    }

    static String text(HttpResponse response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return response.status() == 200 ? text : response.status() + " " + text;
    }

    /** An object of the invocation that can have a proxy. */
    public interface Sequence {
        int number();
    }

    /** An object of the invocation that cannot. */
    public record Note(String text) {}
}
