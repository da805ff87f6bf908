package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.metrics.Attempt;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Runs functions, for the Invoke operation and for API Gateway; holds the store's lock only to look the version up. */
public final class Invoker {

    private static final int LARGEST_EVENT = 6_291_456;

    private final Functions functions;
    private final FunctionRunner runner;

    Invoker(Functions functions, FunctionRunner runner) {
        this.functions = functions;
        this.runner = runner;
    }

    /** @param known when this was so, by {@link System#nanoTime} */
    private record Target(FunctionRef ref, LocalFunction function, Version version, boolean provisioned, long known) {}

    /** The Invoke operation. */
    Answer invoke(Call call) {
        String type = call.request().header("x-amz-invocation-type").orElse("RequestResponse");
        Target target = target(FunctionOperations.ref(call));
        if (type.equals("DryRun")) {
            return Answer.of(204);
        }
        if (!type.equals("RequestResponse")) {
            throw AwsError.notImitated("the invocation type " + type + ", only RequestResponse and DryRun");
        }
        Body payload = call.request().body();
        expectJson(payload);
        FunctionRunner.Outcome outcome = run(target, payload);
        Answer answer = new Answer(
                        200,
                        List.of(new Answer.Header("Content-Type", "application/json")),
                        outcome.result().payload())
                .with("X-Amz-Executed-Version", target.version().number());
        if (outcome.result().functionError()) {
            answer = answer.with("X-Amz-Function-Error", "Unhandled");
        }
        boolean tail = call.request().header("x-amz-log-type").orElse("").equals("Tail");
        return tail ? answer.with("X-Amz-Log-Result", base64(outcome.logTail())) : answer;
    }

    /**
     * Invokes for another AWS service.
     *
     * @param functionArn a function, version or alias
     * @return empty when there is no such function or its policy does not allow the caller
     */
    public Optional<FunctionRunner.Outcome> invokeFor(Caller caller, String functionArn, String region, Body payload) {
        Target target;
        try {
            FunctionRef ref = FunctionRef.of(functionArn, Optional.empty(), region);
            synchronized (functions) {
                if (!Policies.allows(functions.get(ref), ref, caller)) {
                    return Optional.empty();
                }
            }
            target = target(ref);
        } catch (AwsError noSuchFunction) {
            return Optional.empty();
        }
        return Optional.of(run(target, payload));
    }

    /** Has a process ready for the next event of a version or alias, and lets those of the function's other versions end. */
    public void prepare(String functionArn, String region) {
        Target target = target(FunctionRef.of(functionArn, Optional.empty(), region));
        runner.prepare(Functions.setup(target.function(), target.version()));
    }

    private FunctionRunner.Outcome run(Target target, Body payload) {
        Concurrency concurrency = target.function().concurrency();
        String version = target.version().number();
        Instant start = functions.now();
        try {
            if (concurrency.reserved().isEmpty()) {
                expectRoom(target.ref().region());
            }
            concurrency.enter(version, target.provisioned());
        } catch (AwsError throttled) {
            count(target, start, Attempt.Ending.THROTTLED);
            throw throttled;
        }
        try {
            FunctionSetup setup = Functions.setup(target.function(), target.version());
            FunctionRunner.Outcome outcome =
                    runner.run(setup, target.known(), target.ref().arn(), payload);
            boolean failed = outcome.result().functionError();
            count(target, start, failed ? Attempt.Ending.FAILED : Attempt.Ending.SUCCEEDED);
            return outcome;
        } finally {
            concurrency.leave(version);
        }
    }

    /** The function behind a URL. */
    public Optional<FunctionUrl> url(String id) {
        synchronized (functions) {
            return functions.all().stream()
                    .flatMap(function -> function.urls().values().stream()
                            .map(url -> FunctionUrl.of(function.ref().region(), url)))
                    .filter(url -> url.id().equals(id))
                    .findFirst();
        }
    }

    /**
     * Invokes by the function's own URL.
     *
     * @param signed whether the request is signed: then its caller is of this account, whose rights are not looked at here
     * @return empty when the caller may not
     */
    public Optional<FunctionRunner.Outcome> invokeByUrl(FunctionUrl url, boolean signed, Body payload) {
        FunctionRef ref = FunctionRef.of(url.functionArn(), Optional.empty(), url.region());
        synchronized (functions) {
            boolean allowed = url.authType().equals("AWS_IAM") ? signed : Policies.allowsUrl(functions.get(ref), ref);
            if (!allowed) {
                return Optional.empty();
            }
        }
        Target target = target(ref);
        return Optional.of(run(target, payload));
    }

    private void expectRoom(String region) {
        synchronized (functions) {
            Concurrency.expectRoom(functions.in(region).stream()
                    .map(LocalFunction::concurrency)
                    .toList());
        }
    }

    private void count(Target target, Instant start, Attempt.Ending ending) {
        Optional<String> qualifier = target.ref().qualifier();
        boolean isAlias =
                qualifier.filter(text -> !text.matches("\\d+|\\$LATEST")).isPresent();
        Attempt.Function function = new Attempt.Function(
                target.ref().region(),
                target.ref().name(),
                qualifier,
                Optional.of(target.version().number()).filter(number -> isAlias));
        runner.metrics().count(new Attempt(function, start, Duration.between(start, functions.now()), ending));
    }

    private Target target(FunctionRef ref) {
        synchronized (functions) {
            LocalFunction function = functions.get(ref);
            Version version = function.serving(ref.qualifier(), functions.ids());
            if (version.phase().work() == Version.Work.CREATING) {
                throw LocalFunction.conflict("The function is currently in the following state: Pending");
            }
            if (version.phase().work() == Version.Work.CREATION_FAILED) {
                throw LocalFunction.conflict("The function is currently in the following state: Failed");
            }
            return new Target(ref, function, version, function.isProvisioned(version.number()), System.nanoTime());
        }
    }

    private static void expectJson(Body payload) {
        if (payload.size() > LARGEST_EVENT) {
            throw new AwsError(
                    413,
                    "RequestTooLargeException",
                    payload.size() + " byte payload is too large for the RequestResponse invocation type (limit "
                            + LARGEST_EVENT + " bytes)");
        }
        try {
            if (!payload.isEmpty()) {
                Json.any(payload);
            }
        } catch (IOException notJson) {
            throw new AwsError(
                    400,
                    "InvalidRequestContentException",
                    "Could not parse request body into json: " + notJson.getMessage());
        }
    }

    private static String base64(Body body) {
        return Base64.getEncoder().encodeToString(body.bytes());
    }
}
