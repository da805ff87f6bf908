package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a resource method: arguments, the object, the method, the answer. */
final class MethodCall {

    private final Calls calls;
    private final Published published;
    private final JsonProvider json;
    private final Arguments arguments;
    private final Answers answers;
    private final boolean mapsExceptions;

    MethodCall(Calls calls, Published published, JsonProvider json) {
        this.calls = calls;
        this.published = published;
        this.json = json;
        this.arguments = new Arguments(calls);
        this.answers = new Answers(json);
        this.mapsExceptions = published.mapsExceptions();
    }

    /** Whether a method takes this type; without one only a method that reads a body asks for a type at all. */
    static boolean consumes(Route route, @Nullable MediaRange contentType) {
        if (route.consumes().isEmpty() || (contentType == null && !route.readsEntity())) {
            return true;
        }
        MediaRange type = contentType == null ? new MediaRange("application", "octet-stream", "") : contentType;
        return type.isCompatibleWithOneOf(route.consumes());
    }

    static boolean produces(Route route, List<MediaRange> accepts) {
        if (accepts.isEmpty() || route.produces().isEmpty()) {
            return true;
        }
        MediaRange produced = MediaRange.of(route.produces());
        for (MediaRange accept : accepts) {
            if (accept.isCompatible(produced)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a response, or an {@link Outcome} for the engine to write, or null if the method has not run. */
    @Nullable
    Object answer(Route route, PlainRequest plain, HttpRequest request, String basePath) throws Exception {
        if (!isReadable(route, plain)) {
            return null;
        }
        String baseUri = request.target().origin().concat(basePath).concat("/");
        Object resource;
        @Nullable Object[] values;
        try {
            Object singleton = published.singleton(route.resource());
            resource = singleton == null ? calls.create(route.resource()) : singleton;
            values = values(route, plain, request);
        } catch (Refusal e) {
            return mapsExceptions ? null : Answers.empty(e.status());
        } catch (Throwable e) {
            return mapsExceptions ? null : failed(e, route, baseUri);
        }
        return called(route, resource, values, baseUri);
    }

    private boolean isReadable(Route route, PlainRequest plain) {
        return !route.readsEntity()
                || (json.mayRead(plain.contentType())
                        && json.isReadable(calls.entity(route.number()), plain.contentType()));
    }

    private @Nullable Object[] values(Route route, PlainRequest plain, HttpRequest request) throws Exception {
        List<Parameter> parameters = route.parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = parameters.get(i);
            values[i] = parameter.source().equals("entity")
                    ? entity(route, plain, request.body())
                    : arguments.value(parameter, route.template(), plain.path(), request);
        }
        return values;
    }

    /** What the provider throws is the client's fault, unless it brings an answer of its own. */
    private @Nullable Object entity(Route route, PlainRequest plain, byte[] body) {
        try {
            return json.read(calls.entity(route.number()), plain.contentType(), body);
        } catch (WebApplicationException e) {
            throw e;
        } catch (Exception e) {
            throw new UnreadableException(e);
        }
    }

    private Object called(Route route, Object resource, @Nullable Object[] values, String baseUri) throws Exception {
        Object result;
        try {
            result = calls.call(route.number(), resource, values);
        } catch (Throwable e) {
            return mapsExceptions ? new Outcome(null, e) : failed(e, route, baseUri);
        }
        try {
            HttpResponse answer = answers.of(result, route.produces(), baseUri);
            return answer == null ? new Outcome(result, null) : answer;
        } catch (Exception e) {
            // The engine's writing fails alike, and the engine knows which mapper answers for that.
            return new Outcome(result, null);
        }
    }

    private Object failed(Throwable thrown, Route route, String baseUri) throws Exception {
        if (thrown instanceof UnreadableException) {
            return HttpResponse.error(400, "Bad Request");
        }
        if (thrown instanceof WebApplicationException failure) {
            HttpResponse answer = answers.ofResponse(failure.getResponse(), route.produces(), baseUri);
            return answer == null ? new Outcome(null, thrown) : answer;
        }
        if (thrown.getClass().getName().startsWith("org.jboss.")) {
            return new Outcome(null, thrown);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw thrown instanceof Exception exception ? exception : new IllegalStateException(thrown);
    }

    void prime(List<Route> routes) {
        new Priming(calls, json, answers).run(routes);
    }
}
