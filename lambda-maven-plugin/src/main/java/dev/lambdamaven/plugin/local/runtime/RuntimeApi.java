package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lambda's Runtime API ("Using the Lambda runtime API for custom runtimes", Lambda developer guide), one path prefix for each execution
 * environment: the runtime interface client only puts {@code http://} before its address and the path behind it.
 */
final class RuntimeApi {

    static final String PREFIX = "/env/";

    private static final String VERSION = "2018-06-01";

    private final Map<String, Registered> environments = new ConcurrentHashMap<>();

    private record Registered(ExecutionEnvironment environment, Duration timeout) {}

    void add(String id, ExecutionEnvironment environment, Duration timeout) {
        environments.put(id, new Registered(environment, timeout));
    }

    void remove(String id) {
        environments.remove(id);
    }

    /** Answers a runtime; blocks while there is no event for it. */
    Answer answer(Request request) {
        List<String> segments =
                List.of(request.rawPath().substring(PREFIX.length()).split("/", -1));
        Optional<Registered> registered = Optional.ofNullable(environments.get(segments.get(0)));
        if (registered.isEmpty() || segments.size() < 5 || !segments.get(1).equals(VERSION)) {
            return error(404, "UnknownEnvironment");
        }
        String operation = request.method() + " " + segments.get(3) + " " + segments.get(segments.size() - 1);
        String requestId = segments.get(4);
        ExecutionEnvironment environment = registered.get().environment();
        return switch (operation) {
            case "GET invocation next" -> next(registered.get());
            case "POST invocation response" -> respond(environment, requestId, request.body());
            case "POST invocation error" -> {
                environment.fail(requestId, request.body());
                yield Answer.json(202, Map.of("status", "OK"));
            }
            case "POST init error" -> {
                environment.failInitialization(request.body());
                yield Answer.json(202, Map.of("status", "OK"));
            }
            default -> error(404, "UnknownOperation");
        };
    }

    private static Answer respond(ExecutionEnvironment environment, String requestId, Body payload) {
        return environment.respond(requestId, payload)
                ? Answer.json(202, Map.of("status", "OK"))
                : error(413, "RequestEntityTooLarge");
    }

    private static Answer next(Registered registered) {
        try {
            return registered
                    .environment()
                    .next()
                    .map(invocation -> event(invocation, registered.timeout()))
                    .orElseGet(() -> error(500, "EnvironmentClosed"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return error(500, "EnvironmentClosed");
        }
    }

    /** All four headers are there always: the client's native half crashes without them. */
    private static Answer event(Invocation invocation, Duration timeout) {
        Event event = invocation.event();
        Instant deadline = invocation.taken().join().plus(timeout);
        return new Answer(
                200,
                List.of(
                        new Answer.Header("Content-Type", "application/json"),
                        new Answer.Header("Lambda-Runtime-Aws-Request-Id", event.requestId()),
                        new Answer.Header("Lambda-Runtime-Deadline-Ms", Long.toString(deadline.toEpochMilli())),
                        new Answer.Header("Lambda-Runtime-Invoked-Function-Arn", event.functionArn()),
                        new Answer.Header("Lambda-Runtime-Trace-Id", event.traceId())),
                event.payload().isEmpty() ? Body.utf8("{}") : event.payload());
    }

    private static Answer error(int status, String type) {
        return Answer.json(status, Map.of("errorType", type, "errorMessage", type));
    }
}
