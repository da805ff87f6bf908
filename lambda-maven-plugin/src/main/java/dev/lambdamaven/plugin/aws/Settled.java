package dev.lambdamaven.plugin.aws;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * The function as it was when its last update by this deployment had settled. Lambda refuses a call that names the revision of then
 * with 412 when somebody has changed the function since.
 *
 * <p>A revision changes with tags and policies as well, perhaps, and with what this deployment did itself when an answer was lost: so a
 * refusal is looked into, and only another content is another deployment.
 */
final class Settled {

    private Optional<FunctionConfiguration> last = Optional.empty();

    void at(FunctionConfiguration settled) {
        last = Optional.of(settled);
    }

    /** The revision to send; absent when this deployment has not changed the function. */
    @Nullable
    String revision() {
        return last.map(FunctionConfiguration::revisionId).orElse(null);
    }

    /** Whether the function still runs what it did then; if so, the revision of now is the one to send. */
    boolean isStill(FunctionConfiguration now) {
        boolean same = last.map(then -> Releases.release(then).equals(Releases.release(now)))
                .orElse(false);
        if (same) {
            at(now);
        }
        return same;
    }
}
