package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run of deploy did; written to {@code target/lambda/deployment.json}.
 *
 * @param version the version the alias points at; empty when the run failed before there was one
 * @param url base URL of the HTTP API without a slash at its end; absent when the run failed before there was one
 * @param steps the printed plan lines
 * @param failed present when a step failed; the steps before it have taken effect
 */
public record Deployment(
        String functionName,
        String functionArn,
        String version,
        String alias,
        String codeSha256,
        String apiId,
        Optional<URI> url,
        String region,
        String account,
        Instant deployedAt,
        List<String> steps,
        Optional<Failed> failed) {

    public Deployment {
        steps = List.copyOf(steps);
    }

    /** Fails as the refused step did, if there was one. */
    public void throwIfFailed() {
        failed.ifPresent(step -> {
            throw step.reason().with("step", step.step());
        });
    }

    /**
     * The step that was refused.
     *
     * @param step the printed line of the step that failed
     * @param reason what AWS said, explained
     */
    public record Failed(String step, LambdaException reason) {}
}
