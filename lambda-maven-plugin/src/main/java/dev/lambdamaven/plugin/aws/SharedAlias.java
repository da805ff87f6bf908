package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.CanaryStep;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/**
 * An alias that shares its requests between two versions, until the first of three ends that: the release, a failure, or the end of
 * this JVM, as by Ctrl-C. A killed JVM leaves it as it is; the next plan finds it.
 *
 * <p>At the end of the JVM Maven may have closed the plugin's jar, so that only what is loaded by then can run: each call that the way
 * back needs has been made once on the way there.
 */
final class SharedAlias {

    private final LambdaClient lambda;
    private final CanaryStep.StartCanary step;
    private final KnownAlias known;
    private final Consumer<String> onEnd;
    private final Thread hook = new Thread(this::interrupted, "lambda-canary");
    private boolean over;
    private Instant began = Instant.EPOCH;

    /**
     * An alias that is not shared yet.
     *
     * @param step with the numbers of both versions
     * @param known told what becomes of it
     * @param onEnd takes what the end of the JVM does with it
     */
    SharedAlias(LambdaClient lambda, CanaryStep.StartCanary step, KnownAlias known, Consumer<String> onEnd) {
        this.lambda = lambda;
        this.step = step;
        this.known = known;
        this.onEnd = onEnd;
    }

    /** When it was shared, by AWS's clock, which is the one of its metrics. */
    Instant began() {
        return began;
    }

    /** @throws LambdaException when another deployment has moved the alias since it was read */
    synchronized void share() {
        GetAliasResponse now = read();
        if (!KnownAlias.isWhole(now, step.move().from())) {
            throw rival();
        }
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            throw ended().causedBy(ending);
        }
        try {
            began = date(update(now, Map.of(step.move().to(), step.canary().weight())));
        } catch (PreconditionFailedException changed) {
            // An answer that was lost makes the SDK send the call again, which then finds its own trace.
            if (!isAsShared(read())) {
                close();
                throw rival().causedBy(changed);
            }
            began = Instant.now();
        } catch (RuntimeException failed) {
            takeBackQuietly();
            throw failed;
        }
    }

    /** @throws LambdaException when it is over */
    synchronized void expectShared() {
        if (over) {
            throw ended();
        }
    }

    /**
     * Lets the one who had all requests before have them again, unless another deployment has changed the alias.
     *
     * @return the version that the alias points at
     */
    synchronized String takeBack() {
        close();
        try {
            return takenBack(read());
        } catch (PreconditionFailedException changed) {
            return takenBack(read());
        }
    }

    private String takenBack(GetAliasResponse now) {
        return isAsShared(now) ? update(now, Map.of()).functionVersion() : now.functionVersion();
    }

    /** Hands the alias to a call that gives all requests to the new version; when it cannot, it is taken back. */
    synchronized String handOver(Supplier<String> move) {
        expectShared();
        GetAliasResponse now = read();
        if (!isAsShared(now)) {
            close();
            throw rival();
        }
        known.at(now);
        try {
            String arn = move.get();
            close();
            return arn;
        } catch (RuntimeException failed) {
            takeBackQuietly();
            throw failed;
        }
    }

    private synchronized void interrupted() {
        if (over) {
            return;
        }
        onEnd.accept("the build is interrupted");
        try {
            takeBack();
            onEnd.accept("alias %s is at version %s alone again"
                    .formatted(step.alias(), step.move().from()));
        } catch (RuntimeException stuck) {
            onEnd.accept("alias %s could not be taken back: deploy or roll back".formatted(step.alias()));
        }
    }

    private void takeBackQuietly() {
        try {
            takeBack();
        } catch (RuntimeException alsoFailed) {
            // What failed first is what matters; the next plan finds the alias as it is.
            close();
        }
    }

    private void close() {
        over = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // Then it has run, or runs now, and finds nothing left to do.
        }
    }

    private GetAliasResponse read() {
        return lambda.getAlias(
                request -> request.functionName(step.functionName()).name(step.alias()));
    }

    /** The description stays, since it speaks of the version that has the alias. */
    private UpdateAliasResponse update(GetAliasResponse now, Map<String, Double> weights) {
        return lambda.updateAlias(request -> request.functionName(step.functionName())
                .name(step.alias())
                .functionVersion(step.move().from())
                .routingConfig(routing -> routing.additionalVersionWeights(weights))
                .revisionId(now.revisionId()));
    }

    private boolean isAsShared(GetAliasResponse alias) {
        return alias.functionVersion().equals(step.move().from())
                && KnownAlias.weights(alias.routingConfig())
                        .keySet()
                        .equals(Set.of(step.move().to()));
    }

    private static Instant date(UpdateAliasResponse answer) {
        try {
            return answer.sdkHttpResponse()
                    .firstMatchingHeader("Date")
                    .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .orElseGet(Instant::now);
        } catch (DateTimeParseException unreadable) {
            return Instant.now();
        }
    }

    private LambdaException rival() {
        return KnownAlias.rival(step.functionName(), step.alias());
    }

    private static LambdaException ended() {
        return LambdaException.of(
                "The build was interrupted while the canary ran.",
                "Run the goal again: it goes on with the same version.");
    }
}
