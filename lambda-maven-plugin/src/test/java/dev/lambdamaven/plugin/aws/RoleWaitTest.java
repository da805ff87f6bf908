package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

/** Lambda says the same of a role that is too young and of one that is gone: only the one is worth waiting for. */
@Timeout(60)
final class RoleWaitTest {

    private static final String ROLE = "arn:aws:iam::000000000000:role/gone";

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void saysWithinSecondsThatARoleIsGone() {
        try (LocalAws aws = start();
                AwsClients clients = AwsClients.open(AwsTarget.local(aws.endpoint(), "eu-west-1"))) {
            RoleWait wait = roleWait(clients);

            assertThatThrownBy(() -> wait.until(ROLE, refusing(Integer.MAX_VALUE)))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageContaining("The role " + ROLE + " does not exist")
                    .hasMessageContaining("-Dlambda.role=");
            assertThat(calls.get()).isLessThan(4);
            assertThat(now.get()).isBefore(Instant.EPOCH.plusSeconds(30));
        }
    }

    @Test
    void isPatientWithTheRoleThatItHasMade() {
        try (LocalAws aws = start();
                AwsClients clients = AwsClients.open(AwsTarget.local(aws.endpoint(), "eu-west-1"))) {
            RoleWait wait = roleWait(clients);
            wait.made(ROLE);

            assertThat(wait.until(ROLE, refusing(5))).isEqualTo("arn");
            assertThat(aws.journal().calls()).isEmpty();
        }
    }

    private LocalAws start() {
        return LocalAws.start(new LocalAwsSettings(0, folder, Delays.none(), line -> {}));
    }

    /** By a clock that goes on by four seconds at each look. */
    private RoleWait roleWait(AwsClients clients) {
        InstantSource clock = () -> now.getAndUpdate(time -> time.plusSeconds(4));
        return new RoleWait(new Waits(line -> {}, clock), clock, clients.iam(), Duration.ofMinutes(3));
    }

    private Supplier<String> refusing(int times) {
        return () -> {
            if (calls.incrementAndGet() <= times) {
                throw InvalidParameterValueException.builder()
                        .awsErrorDetails(AwsErrorDetails.builder()
                                .errorMessage("The role defined for the function cannot be assumed by Lambda.")
                                .build())
                        .build();
            }
            return "arn";
        };
    }
}
