package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.HttpAnswer;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.local.lambda.Caller;
import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
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

/**
 * Calls the function behind a route and makes an answer of what it says, or of what went wrong.
 *
 * @param patient waits whatever the integration says, as for a function in a debugger
 */
record Backend(Invoker invoker, Executor threads, Consumer<String> log, boolean patient) {

    private static final Duration ANY_TIME = Duration.ofDays(1);

    private static final String SERVICE = "apigateway.amazonaws.com";

    /** The function has as long as its integration says; after that it goes on, but nobody waits. */
    Answer call(Place place, Deployment.Match match, Body event, Exchange exchange) {
        Deployment.Route route = match.route();
        Caller caller = caller(place, route.key(), exchange);
        Duration timeout = patient ? ANY_TIME : route.integration().timeout();
        long begin = System.nanoTime();
        try {
            Optional<Answer> warm = warm(route, caller, event, exchange, timeout);
            Duration left = timeout.minusNanos(System.nanoTime() - begin);
            return warm.isPresent() ? warm.get() : elsewhere(route, caller, event, exchange, left);
        } catch (RuntimeException failed) {
            return failure(failed, exchange);
        }
    }

    /** What is sure to end in time needs no second thread: two changes of threads take as long as a short request's own work. */
    private Optional<Answer> warm(
            Deployment.Route route, Caller caller, Body event, Exchange exchange, Duration timeout) {
        return route.integration()
                .function()
                .flatMap(function ->
                        invoker.invokeWarm(caller, function.functionArn(), function.region(), event, timeout))
                .map(outcome -> answer(route, Optional.of(outcome), exchange));
    }

    private Answer elsewhere(Deployment.Route route, Caller caller, Body event, Exchange exchange, Duration timeout) {
        CompletableFuture<Answer> answer =
                CompletableFuture.supplyAsync(() -> run(route, caller, event, exchange), threads);
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException functionGoesOn) {
            exchange.put("integrationErrorMessage", "Execution failed due to a timeout error");
            return own(503, "Service Unavailable", exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return own(503, "Service Unavailable", exchange);
        } catch (ExecutionException failed) {
            return failure(failed.getCause(), exchange);
        }
    }

    private Answer failure(@Nullable Throwable cause, Exchange exchange) {
        if (cause instanceof AwsError error) {
            exchange.put("integrationErrorMessage", error.text());
            return error.status() == 429
                    ? own(503, "Service Unavailable", exchange)
                    : own(500, "Internal Server Error", exchange);
        }
        log.accept("the local AWS failed on " + exchange.method() + " " + exchange.path() + ": " + cause);
        return own(500, "Internal Server Error", exchange);
    }

    private Answer run(Deployment.Route route, Caller caller, Body event, Exchange exchange) {
        Optional<FunctionRunner.Outcome> outcome = route.integration()
                .function()
                .flatMap(function -> invoker.invokeFor(caller, function.functionArn(), function.region(), event));
        return answer(route, outcome, exchange);
    }

    private static Answer answer(Deployment.Route route, Optional<FunctionRunner.Outcome> outcome, Exchange exchange) {
        if (outcome.isEmpty()) {
            exchange.put(
                    "integrationErrorMessage",
                    "The IAM role configured on the integration or API Gateway doesn't have permissions to call the"
                            + " integration. Check the permissions and try again.");
        }
        if (outcome.filter(ran -> ran.result().functionError()).isPresent()) {
            exchange.put(
                    "integrationErrorMessage",
                    "The Lambda function returned the following error: "
                            + outcome.get().result().payload().text().replace('"', '\'')
                            + ". Check your Lambda function code and try again.");
        }
        return outcome.map(FunctionRunner.Outcome::result)
                .filter(result -> !result.functionError())
                .map(result -> route.integration().format().answer(result.payload()))
                .map(Backend::sent)
                .orElseGet(() -> own(500, "Internal Server Error", exchange));
    }

    /** The source ARN names the route, not the path of the request ("Troubleshooting HTTP API Lambda integrations"). */
    private static Caller caller(Place place, RouteKey key, Exchange exchange) {
        String route = key.isDefault() ? RouteKey.DEFAULT : exchange.method() + "/" + key.pathInArn();
        String source = Arns.executeApi(place.api().region(), place.api().id() + "/" + place.stageName() + "/" + route);
        return new Caller(SERVICE, source, Arns.ACCOUNT);
    }

    static Answer own(int status, String message, Exchange exchange) {
        exchange.refused(message);
        return sent(HttpResults.own(status, message));
    }

    static Answer sent(HttpAnswer answer) {
        List<Answer.Header> headers = answer.headers().stream()
                .map(header -> new Answer.Header(header.name(), header.value()))
                .toList();
        return new Answer(answer.status(), headers, Body.of(answer.body()));
    }
}
