package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.jaxrs.event.HttpAnswers;
import dev.lambdamaven.jaxrs.event.HttpEvents;
import dev.lambdamaven.jaxrs.event.MalformedBodyException;
import dev.lambdamaven.jaxrs.event.ResponseTooLargeException;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.resteasy.RestEasyEngine;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        answer.write(answer(event.readAllBytes(), context == null ? new NoLog() : context.getLogger()));
    }

    private byte[] answer(byte[] event, LambdaLogger log) {
        try {
            HttpRequest request = HttpEvents.toRequest(event);
            return answer(request, serve(request, log), log);
        } catch (MalformedBodyException e) {
            return HttpAnswers.toJson(HttpResponse.error(400, "The request body is not valid base64"), "");
        }
    }

    private static byte[] answer(HttpRequest request, HttpResponse response, LambdaLogger log) {
        try {
            return HttpAnswers.toJson(response, request.method());
        } catch (ResponseTooLargeException e) {
            log.log(line(request).append(e.getMessage()).append('\n').toString());
            return HttpAnswers.toJson(internalServerError(), request.method());
        }
    }

    // API Gateway would answer with no trace of the cause, so every failure is written to the function's log here.
    private HttpResponse serve(HttpRequest request, LambdaLogger log) {
        try {
            return engine.serve(request);
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
