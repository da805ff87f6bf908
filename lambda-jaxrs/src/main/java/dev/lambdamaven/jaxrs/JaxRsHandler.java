package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.lambdamaven.jaxrs.event.HttpAnswers;
import dev.lambdamaven.jaxrs.event.HttpEvent;
import dev.lambdamaven.jaxrs.event.HttpEvents;
import dev.lambdamaven.jaxrs.event.MalformedBodyException;
import dev.lambdamaven.jaxrs.event.ResponseTooLargeException;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.UnansweredException;
import dev.lambdamaven.jaxrs.start.Engines;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves a JAX-RS application from AWS Lambda behind an API Gateway HTTP API or REST API, a function URL or an Application
 * Load Balancer; the package's documentation says which payload formats, with their limits.
 *
 * <pre>{@code
 * public final class LambdaHandler extends JaxRsHandler {
 *     public LambdaHandler() {
 *         super(ItemsApplication.class);
 *     }
 * }
 * }</pre>
 *
 * <p>Where {@code lambda:package} finds the application by itself, no class is needed: name this one as the function's
 * handler. The JAX-RS runtime is the one on the class path: RESTEasy 6 or Jersey 3; Jersey 2 for {@code javax.ws.rs}, with
 * the artifact's classifier {@code javax}.
 *
 * <p>The application is created once, in the constructor, which Lambda calls while it initializes the environment; the
 * runtime is started there too, unless an index of routes lets it wait for a request that needs it. A handler may be called
 * by several threads at the same time.
 */
public class JaxRsHandler implements RequestStreamHandler {

    /** What the invocation of every event has for {@code @Context}. */
    private static final Set<Class<?>> CONTEXT_TYPES = Set.of(Context.class, RawEvent.class);

    private final Engine engine;
    private final LogKeys logKeys = LogKeys.find(getClass().getClassLoader());

    /**
     * Starts the application that {@code lambda:package} found in the archive: its subclass of {@code Application}, or all
     * its resources where there is none. So this class itself can be the function's handler.
     *
     * @throws IllegalStateException if there is none, or more than one, or it cannot be started; the message says what to do
     */
    public JaxRsHandler() {
        this.engine = primed(Engines.start(CONTEXT_TYPES));
    }

    /**
     * Starts an application from its class, whose constructor may have {@code @Context} parameters.
     *
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    protected JaxRsHandler(Class<? extends Application> application) {
        this.engine = primed(Engines.start(application, CONTEXT_TYPES));
    }

    /**
     * Starts an application that the caller has built.
     *
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    protected JaxRsHandler(Application application) {
        this.engine = primed(Engines.start(application, CONTEXT_TYPES));
    }

    /**
     * Sends a request through an engine that put its start off; one that has started has been warm since then. Asks for
     * SnapStart first, so that the classes of the runtime's hooks are loaded only where they are called.
     */
    private static Engine primed(Engine engine) {
        if ("snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            return SnapStartEngine.register(engine);
        }
        if (engine.isLazy()) {
            try {
                PrimingRequest.send(engine, PrimingRequest.PLAIN);
            } catch (Exception e) {
                // Nothing of the application ran; what fails here fails in the first request, and is logged there.
            }
        }
        return engine;
    }

    /** Serves with an engine that the caller has started. */
    protected JaxRsHandler(Engine engine) {
        this.engine = engine;
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
        HttpEvent event;
        try {
            event = HttpEvents.read(json);
        } catch (MalformedBodyException e) {
            HttpResponse refused = HttpResponse.error(400, "The request body is not valid base64");
            return HttpAnswers.toJson(refused, e.method(), e.format());
        }
        try {
            logKeys.put(event.requestId(), context);
            RequestLog log = new RequestLog(event.request(), context);
            return answer(event, serve(event.request(), LambdaInvocation.of(json, context), log), log);
        } finally {
            logKeys.remove();
        }
    }

    private static byte[] answer(HttpEvent event, HttpResponse response, RequestLog log) {
        String method = event.request().method();
        try {
            return HttpAnswers.toJson(response, method, event.format());
        } catch (ResponseTooLargeException e) {
            log.failed(500, line(e));
            return HttpAnswers.toJson(internalServerError(), method, event.format());
        }
    }

    private HttpResponse serve(HttpRequest request, Invocation invocation, RequestLog log) {
        try {
            return engine.serve(request, invocation);
        } catch (UnansweredException e) {
            log.failed(504, line(e));
            return HttpResponse.error(504, "The request was not answered in time");
        } catch (Exception e) {
            log.failed(500, StackTraceText.of(e));
            return internalServerError();
        } catch (Error e) {
            log.failed(500, StackTraceText.of(e));
            throw e;
        }
    }

    private static String line(Exception e) {
        return String.valueOf(e.getMessage()).concat("\n");
    }

    private static HttpResponse internalServerError() {
        return HttpResponse.error(500, "Internal Server Error");
    }
}
