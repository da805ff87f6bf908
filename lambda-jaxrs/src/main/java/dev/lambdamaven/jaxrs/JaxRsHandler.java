package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.jaxrs.event.HttpAnswers;
import dev.lambdamaven.jaxrs.event.HttpEvent;
import dev.lambdamaven.jaxrs.event.HttpEvents;
import dev.lambdamaven.jaxrs.event.MalformedBodyException;
import dev.lambdamaven.jaxrs.event.PayloadFormat;
import dev.lambdamaven.jaxrs.event.ResponseTooLargeException;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.resteasy.RestEasyEngine;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves a JAX-RS application from AWS Lambda behind an API Gateway HTTP API (payload format 2.0) or a function URL.
 *
 * <pre>{@code
 * public final class LambdaHandler extends JaxRsHandler {
 *     public LambdaHandler() {
 *         super(ItemsApplication.class);
 *     }
 * }
 * }</pre>
 *
 * <p>The application is started once, in the constructor, which Lambda calls while it initializes the environment. A
 * handler may be called by several threads at the same time.
 */
public abstract class JaxRsHandler implements RequestStreamHandler {

    private final Engine engine;

    /**
     * Starts an application from its class, whose constructor may have {@code @Context} parameters.
     *
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    protected JaxRsHandler(Class<? extends Application> application) {
        this.engine = RestEasyEngine.start(application);
    }

    /**
     * Starts an application that the caller has built.
     *
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    protected JaxRsHandler(Application application) {
        this.engine = RestEasyEngine.start(application);
    }

    /**
     * Serves one event.
     *
     * @param context may be null, as in a test that calls the handler by hand; then nothing is logged
     * @throws IOException if Lambda's streams fail
     * @throws RuntimeException if the event is no HTTP request; the message says what came and what is expected
     */
    @Override
    public void handleRequest(InputStream event, OutputStream answer, @Nullable Context context) throws IOException {
        answer.write(answer(event.readAllBytes(), context));
    }

    private byte[] answer(byte[] json, @Nullable Context context) {
        try {
            HttpEvent event = HttpEvents.read(json);
            LambdaLogger log = context == null ? new NoLog() : context.getLogger();
            return answer(event, serve(event.request(), invocation(json, context), log), log);
        } catch (MalformedBodyException e) {
            HttpResponse refused = HttpResponse.error(400, "The request body is not valid base64");
            return HttpAnswers.toJson(refused, "", PayloadFormat.HTTP_API);
        }
    }

    private static Invocation invocation(byte[] json, @Nullable Context context) {
        if (context == null) {
            return Invocation.none();
        }
        Map<Class<?>, Object> objects = Map.of(Context.class, context, RawEvent.class, new RawEvent(json));
        return new Invocation(objects, Map.of(), context::getRemainingTimeInMillis);
    }

    private static byte[] answer(HttpEvent event, HttpResponse response, LambdaLogger log) {
        HttpRequest request = event.request();
        try {
            return HttpAnswers.toJson(response, request.method(), event.format());
        } catch (ResponseTooLargeException e) {
            log.log(line(request).append(e.getMessage()).append('\n').toString());
            return HttpAnswers.toJson(internalServerError(), request.method(), event.format());
        }
    }

    // API Gateway would answer with no trace of the cause, so every failure is written to the function's log here.
    private HttpResponse serve(HttpRequest request, Invocation invocation, LambdaLogger log) {
        try {
            return engine.serve(request, invocation);
        } catch (Exception e) {
            log.log(line(request).append(StackTraceText.of(e)).toString());
            return internalServerError();
        } catch (Error e) {
            log.log(line(request).append(StackTraceText.of(e)).toString());
            throw e;
        }
    }

    /** Begins a line of the log with the request; the query stays out, because secrets travel in it. */
    private static StringBuilder line(HttpRequest request) {
        return new StringBuilder(request.method())
                .append(' ')
                .append(request.target().path())
                .append(" -> 500: ");
    }

    private static HttpResponse internalServerError() {
        return HttpResponse.error(500, "Internal Server Error");
    }

    /** Drops what is logged. */
    private static final class NoLog implements LambdaLogger {
        @Override
        public void log(String message) {
            // There is no invocation whose log this could be.
        }

        @Override
        public void log(byte[] message) {
            // As above.
        }
    }
}
