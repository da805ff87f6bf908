package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.IamException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

/**
 * Waits until Lambda can take a role. IAM needs seconds to make a fresh role and its rights known to Lambda ("Changes that I make are not
 * always immediately visible", IAM User Guide); until then Lambda refuses it, in the same words as one that is gone.
 */
final class RoleWait {

    /** That a role is missing, IAM itself may say of one that somebody has made a moment ago. */
    private static final Duration PROPAGATION = Duration.ofSeconds(5);

    private static final String ADVICE =
            "Let lambda.amazonaws.com assume the role, or choose another one.\n" + Parameter.ROLE.howToSet();

    private static final List<String> NOT_KNOWN_YET = List.of(
            "cannot be assumed by Lambda",
            "The provided execution role does not have permissions",
            "KMS key is invalid for CreateGrant");

    private final Waits waits;
    private final InstantSource clock;
    private final IamClient iam;
    private final Duration limit;
    private final Set<String> made = new HashSet<>();
    private Optional<Instant> missing = Optional.empty();

    /**
     * A wait for the role of one deployment.
     *
     * @param limit after which it is given up
     */
    RoleWait(Waits waits, InstantSource clock, IamClient iam, Duration limit) {
        this.waits = waits;
        this.clock = clock;
        this.iam = iam;
        this.limit = limit;
    }

    /** This deployment has made the role itself, so that it is there, whatever IAM says yet. */
    void made(String roleArn) {
        made.add(roleArn);
    }

    /**
     * The answer of a call that hands the role to Lambda.
     *
     * @throws LambdaException when the role does not exist, or cannot be taken within the limit
     */
    String until(String role, Supplier<String> call) {
        Waits.Wait wait = new Waits.Wait("Lambda to be able to assume role " + role, limit, ADVICE);
        return waits.until(wait, () -> {
            try {
                return Optional.of(call.get());
            } catch (InvalidParameterValueException refused) {
                String says = Absent.orEmpty(refused.awsErrorDetails().errorMessage());
                if (NOT_KNOWN_YET.stream().noneMatch(says::contains)) {
                    throw refused;
                }
                expectThere(role);
                return Optional.empty();
            }
        });
    }

    /** Gone is what IAM does not know twice in a row. */
    private void expectThere(String role) {
        if (made.contains(role)) {
            return;
        }
        try {
            iam.getRole(request -> request.roleName(role.substring(role.lastIndexOf('/') + 1)));
            missing = Optional.empty();
        } catch (NoSuchEntityException absent) {
            Instant now = clock.instant();
            Instant since = missing.orElse(now);
            missing = Optional.of(since);
            if (!now.isBefore(since.plus(PROPAGATION))) {
                throw LambdaException.of(
                                "The role %s does not exist, so the function cannot have it.".formatted(role),
                                "Make it again, or choose another one.\n" + Parameter.ROLE.howToSet())
                        .causedBy(absent);
            }
        } catch (IamException mayNotLook) {
            missing = Optional.empty();
        }
    }
}
