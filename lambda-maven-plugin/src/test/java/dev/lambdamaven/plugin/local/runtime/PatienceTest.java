package dev.lambdamaven.plugin.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Body;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatienceTest {

    /** Goes on whenever somebody looks at it. */
    private static final class HastyClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(6);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void neverWaitsWithoutEndWhenTimeRunsOutWhileItIsLookedAt() throws InterruptedIOException {
        Invocation invocation = Invocation.of(new Event("1", "arn", "trace", Body.EMPTY));
        // 11 seconds in all: 5 are left at the first look, none at the second.
        Patience patience = new Patience(invocation, Duration.ofSeconds(1), new HastyClock(), () -> {});

        assertThat(patience.lasts()).isPositive();
    }
}
