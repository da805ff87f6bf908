package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.event.HttpAnswer;
import dev.lambdamaven.plugin.event.HttpEvents;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.lambda.Caller;
import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Serves the clients of HTTP APIs: request to route to function and back. */
public final class DataPlane {

    /** "Quotas for HTTP APIs", API Gateway developer guide. */
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    /** What Lambda takes as one event; a body in base64 counts with its third on top. */
    private static final int LARGEST_EVENT = 6_291_556;

    private static final String SERVICE = "apigateway.amazonaws.com";

    private final Apis apis;
    private final Invoker invoker;
    private final Clock clock;
    private final Executor threads;
    private final Consumer<String> log;

    DataPlane(Apis apis, Invoker invoker, Clock clock, Executor threads, Consumer<String> log) {
        this.apis = apis;
        this.invoker = invoker;
        this.clock = clock;
        this.threads = threads;
        this.log = log;
    }

    private record Reached(EventContext.Target target, Deployment.Match match) {}

    /**
     * Answers a client.
     *
     * @param request with the path that the API sees
     * @param port on which it came in
     */
    public Answer answer(String apiId, Request request, int port) {
        String requestId = apis.ids().gatewayRequest();
        EventContext.Edge edge = new EventContext.Edge(
                requestId,
                apis.ids().trace(clock.instant()),
                "127.0.0.1",
                new EventContext.Listener("http", port),
                clock.instant());
        return route(apiId, request, edge).with("Apigw-Requestid", requestId);
    }

    private Answer route(String apiId, Request request, EventContext.Edge edge) {
        if (request.body().size() > LARGEST_REQUEST) {
            return own(413, "Request Entity Too Large");
        }
        Optional<Reached> reached = reach(apiId, request);
        if (reached.isEmpty()) {
            return own(404, "Not Found");
        }
        EventContext context = new EventContext(
                reached.get().target(), edge, reached.get().match().variables());
        HttpHead head = new HttpHead(request.method(), request.rawPath(), request.rawQuery(), request.headers());
        Body event = Json.bytes(HttpEvents.event(head, request.body().bytes(), context));
        if (event.size() > LARGEST_EVENT) {
            return own(413, "Request Entity Too Large");
        }
        return invoke(reached.get(), request, event);
    }

    /** A first segment that is a stage's name wins over the default stage, and stays part of the event's path. */
    private Optional<Reached> reach(String apiId, Request request) {
        String path = Percent.decodePath(request.rawPath());
        String[] split = path.substring(1).split("/", 2);
        synchronized (apis) {
            Optional<Api> api = apis.find(apiId);
            boolean named = api.isPresent() && api.get().stages().containsKey(split[0]);
            String stageName = named ? split[0] : RouteKey.DEFAULT;
            String pathInStage = named ? "/" + (split.length > 1 ? split[1] : "") : path;
            Optional<Stage> stage =
                    api.flatMap(found -> Optional.ofNullable(found.stages().get(stageName)));
            return stage.flatMap(Stage::deployment)
                    .flatMap(deployment -> deployment.match(request.method(), pathInStage))
                    .map(match -> new Reached(target(api.get(), stageName, stage.get(), match), match));
        }
    }

    private static EventContext.Target target(Api api, String stageName, Stage stage, Deployment.Match match) {
        String routeKey = match.route().key().text();
        EventContext.Api identity =
                new EventContext.Api(api.identity().id(), api.identity().region(), Arns.ACCOUNT);
        return new EventContext.Target(identity, stageName, routeKey, stage.variables());
    }

    private Answer invoke(Reached reached, Request request, Body event) {
        Deployment.Route route = reached.match().route();
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> run(route, caller(reached, request.method()), event), threads);
        try {
            Duration timeout = route.timeout();
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException functionGoesOn) {
            return own(503, "Service Unavailable");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return own(503, "Service Unavailable");
        } catch (ExecutionException failed) {
            return failure(request, failed.getCause());
        }
    }

    private Answer failure(Request request, @Nullable Throwable cause) {
        if (cause instanceof AwsError error) {
            return error.status() == 429 ? own(503, "Service Unavailable") : sent(HttpResults.internalServerError());
        }
        log.accept("the local AWS failed on " + request.method() + " " + request.rawPath() + ": " + cause);
        return sent(HttpResults.internalServerError());
    }

    private Answer run(Deployment.Route route, Caller caller, Body event) {
        return FunctionUri.of(route.integrationUri())
                .flatMap(function -> invoker.invokeFor(caller, function.functionArn(), function.region(), event))
                .map(FunctionRunner.Outcome::result)
                .filter(result -> !result.functionError())
                .map(result -> HttpResults.answer(result.payload().bytes()))
                .map(DataPlane::sent)
                .orElseGet(() -> sent(HttpResults.internalServerError()));
    }

    /** The source ARN names the route, not the path of the request ("Troubleshooting HTTP API Lambda integrations"). */
    private static Caller caller(Reached reached, String method) {
        EventContext.Target target = reached.target();
        RouteKey key = reached.match().route().key();
        String route = key.isDefault() ? RouteKey.DEFAULT : method + "/" + key.pathInArn();
        String source = Arns.executeApi(target.api().region(), target.api().id() + "/" + target.stage() + "/" + route);
        return new Caller(SERVICE, source, Arns.ACCOUNT);
    }

    private static Answer own(int status, String message) {
        return sent(HttpResults.own(status, message));
    }

    private static Answer sent(HttpAnswer answer) {
        List<Answer.Header> headers = answer.headers().stream()
                .map(header -> new Answer.Header(header.name(), header.value()))
                .toList();
        return new Answer(answer.status(), headers, Body.of(answer.body()));
    }
}
