package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tags, capacity and log retention that AWS would refuse, and what a local AWS is told of them. */
final class ManagementTest {

    private static final Management UNSET = Management.UNSET;

    @Test
    void refusesTagsThatAreNotTheProjects() {
        assertRefused(tags("aws:team"), "<tags> has the tag aws:team, and AWS keeps aws: for itself.");
        assertRefused(tags("managed-by"), "<tags> has the tag managed-by, which this plugin sets itself.");
        assertRefused(tags("lambda-maven-plugin:x"), "<tags> has the tag lambda-maven-plugin:x, which this plugin");
        assertRefused(
                tags("a*b"), "<tags> has the tag 'a*b', which is not 1 to 128 of the characters that AWS allows.");
    }

    @Test
    void refusesADayCountThatAwsDoesNotKnow() {
        assertRefused(
                new Management(EnvironmentMode.MERGE, Map.of(), Capacity.UNSET, Optional.of(10), Optional.empty()),
                "<logRetentionDays> is 10, must be one of AWS's numbers of days: [1, 3, 5, 7, 14, 30,");
    }

    @Test
    void refusesMoreProvisionedThanReserved() {
        assertRefused(
                capacity(Optional.of(1), Optional.of(2)),
                "<provisionedConcurrency> is 2, must be at most <reservedConcurrency>, which is 1.");
        assertRefused(
                capacity(Optional.of(-2), Optional.empty()), "<reservedConcurrency> is -2, must be a number from 0");
        assertThat(capacity(Optional.of(0), Optional.of(2)).capacity().stops()).isTrue();
    }

    @Test
    void refusesProvisionedConcurrencyWithSnapStart() {
        FunctionOptions snapStart = new FunctionOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Logging.UNSET,
                Connections.UNSET);

        assertThatThrownBy(() -> function().with(snapStart, capacity(Optional.empty(), Optional.of(1))))
                .hasMessageStartingWith("<provisionedConcurrency> is 1, must be 0 with <snapStart>");
        assertThat(function()
                        .with(snapStart, capacity(Optional.empty(), Optional.of(0)))
                        .options())
                .isEqualTo(snapStart);
    }

    @Test
    void tellsALocalAwsNothingOfTheAccount() {
        Connections connections = new Connections(
                Optional.of("arn:aws:sqs:eu-west-1:123456789012:dead"),
                Optional.of("arn:aws:kms:eu-west-1:123456789012:key/k"),
                Optional.of(new Vpc(List.of("subnet-1"), List.of("sg-1"))),
                Optional.empty());
        FunctionOptions options = new FunctionOptions(
                Optional.empty(),
                Optional.of(1024),
                Optional.of("Active"),
                Optional.empty(),
                Logging.UNSET,
                connections);
        Management around = new Management(
                EnvironmentMode.REPLACE,
                Map.of("team", "blue"),
                new Capacity(Optional.of(0), Optional.of(1)),
                Optional.of(14),
                Optional.of("arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0"));

        FunctionSpec local = function().with(options, around).forLocalAws();

        assertThat(local.options().values()).containsOnlyKeys("ephemeralStorage", "tracing");
        assertThat(local.management())
                .isEqualTo(new Management(
                        EnvironmentMode.REPLACE, around.tags(), Capacity.UNSET, Optional.of(14), Optional.empty()));
    }

    private static Management tags(String key) {
        return new Management(
                EnvironmentMode.MERGE, Map.of(key, "x"), Capacity.UNSET, Optional.empty(), Optional.empty());
    }

    private static Management capacity(Optional<Integer> reserved, Optional<Integer> provisioned) {
        return new Management(
                EnvironmentMode.MERGE,
                UNSET.tags(),
                new Capacity(reserved, provisioned),
                Optional.empty(),
                Optional.empty());
    }

    private static void assertRefused(Management management, String message) {
        assertThatThrownBy(() -> function().with(FunctionOptions.UNSET, management))
                .hasMessageStartingWith(message);
    }

    private static FunctionSpec function() {
        return new FunctionSpec(
                "items",
                "com.acme.LambdaHandler",
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of());
    }
}
