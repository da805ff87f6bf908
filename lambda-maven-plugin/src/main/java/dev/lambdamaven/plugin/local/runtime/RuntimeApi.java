package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Line;
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

    private static final Answer TAKEN = Answer.json(202, Map.of("status", "OK"));

    private final Map<String, ExecutionEnvironment> environments = new ConcurrentHashMap<>();

    /** Whether a path is one of the API's: others that begin like it may be an application's. */
    static boolean serves(String path) {
        int id = path.indexOf('/', PREFIX.length());
        return path.startsWith(PREFIX) && id > PREFIX.length() && path.startsWith(VERSION + "/", id + 1);
    }

    void add(String id, ExecutionEnvironment environment) {
        environments.put(id, environment);
    }

    void remove(String id) {
        environments.remove(id);
    }

    /**
     * Answers a runtime.
     *
     * @param request one that the API {@linkplain #serves serves}
     * @param line on which it asks
     * @return empty when there is no event for it yet: then its environment has the line
     */
    Optional<Answer> answer(Request request, Line line) {
        String[] segments = request.rawPath().substring(PREFIX.length()).split("/", -1);
        ExecutionEnvironment environment = environments.get(segments[0]);
        if (environment == null || segments.length < 5) {
            return Optional.of(error(404, "UnknownEnvironment"));
        }
        environment.heard(line);
        String operation = request.method() + " " + segments[3] + " " + segments[segments.length - 1];
        return operation.equals("GET invocation next")
                ? environment.next(line).map(invocation -> event(invocation, environment.timeout()))
                : Optional.of(told(environment, operation, segments[4], request.body()));
    }

    private static Answer told(ExecutionEnvironment environment, String operation, String requestId, Body body) {
        return switch (operation) {
            case "POST invocation response" ->
                environment.respond(requestId, body) ? TAKEN : error(413, "RequestEntityTooLarge");
            case "POST invocation error" -> {
                environment.fail(requestId, body);
                yield TAKEN;
            }
            case "POST init error" -> {
                environment.failInitialization(body);
                yield TAKEN;
            }
            default -> error(404, "UnknownOperation");
        };
    }

    /** All four headers are there always: the client's native half crashes without them. */
    static Answer event(Invocation invocation, Duration timeout) {
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
