package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.metrics.Attempt;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Runs functions, for the Invoke operation, for API Gateway and by their URLs; holds the store's lock only to look the version up. */
public final class Invoker {

    /** How long it may take at most until a function that has run out of time is gone. */
    private static final Duration KILLING = Duration.ofSeconds(10);

    private final Functions functions;
    private final FunctionRunner runner;
    private final Setups setups = new Setups();

    Invoker(Functions functions, FunctionRunner runner) {
        this.functions = functions;
        this.runner = runner;
    }

    /** @param known when this was so, by {@link System#nanoTime} */
    record Target(FunctionRef ref, LocalFunction function, Version version, boolean provisioned, long known) {}

    /**
     * Invokes for another AWS service.
     *
     * @param functionArn a function, version or alias
     * @return empty when there is no such function or its policy does not allow the caller
     */
    public Optional<FunctionRunner.Outcome> invokeFor(Caller caller, String functionArn, String region, Body payload) {
        return allowed(caller, functionArn, region).map(target -> run(target, payload));
    }

    /**
     * The same if it is sure to end within a time, because a process has started already and the function has a limit of its own.
     *
     * @return empty when nothing was run, whatever the reason
     */
    public Optional<FunctionRunner.Outcome> invokeWarm(
            Caller caller, String functionArn, String region, Body payload, Duration within) {
        return allowed(caller, functionArn, region)
                .flatMap(target -> run(target, setup -> {
                    Duration patience = within.minus(setup.limits().timeout()).minus(KILLING);
                    return patience.isNegative()
                            ? Optional.empty()
                            : runner.runWarm(setup, target.known(), target.ref().arn(), payload, patience);
                }));
    }

    private Optional<Target> allowed(Caller caller, String functionArn, String region) {
        try {
            FunctionRef ref = FunctionRef.of(functionArn, Optional.empty(), region);
            synchronized (functions) {
                return Policies.allows(functions.get(ref), ref, caller) ? Optional.of(target(ref)) : Optional.empty();
            }
        } catch (AwsError noSuchFunction) {
            return Optional.empty();
        }
    }

    /** Has a process ready for the next event of a version or alias, and lets those of the function's other versions end. */
    public void prepare(String functionArn, String region) {
        Target target = target(FunctionRef.of(functionArn, Optional.empty(), region));
        runner.prepare(setups.of(target.function(), target.version()));
    }

    FunctionRunner.Outcome run(Target target, Body payload) {
        return run(
                        target,
                        setup -> Optional.of(
                                runner.run(setup, target.known(), target.ref().arn(), payload)))
                .orElseThrow();
    }

    private Optional<FunctionRunner.Outcome> run(
            Target target, Function<FunctionSetup, Optional<FunctionRunner.Outcome>> running) {
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
            Optional<FunctionRunner.Outcome> outcome = running.apply(setups.of(target.function(), target.version()));
            outcome.map(ran -> ran.result().functionError() ? Attempt.Ending.FAILED : Attempt.Ending.SUCCEEDED)
                    .ifPresent(ending -> count(target, start, ending));
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
        boolean isAlias = qualifier
                .filter(text -> !text.equals(Version.LATEST) && !Version.isNumber(text))
                .isPresent();
        Attempt.Function function = new Attempt.Function(
                target.ref().region(),
                target.ref().name(),
                qualifier,
                Optional.of(target.version().number()).filter(number -> isAlias));
        runner.metrics().count(new Attempt(function, start, Duration.between(start, functions.now()), ending));
    }

    Target target(FunctionRef ref) {
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
}
