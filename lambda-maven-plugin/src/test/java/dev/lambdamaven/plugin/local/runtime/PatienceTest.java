package dev.lambdamaven.plugin.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.wire.Body;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void neverWaitsWithoutEndWhenTimeRunsOutWhileItIsLookedAt() throws InterruptedIOException {
        Invocation invocation = Invocation.of(new Event("1", "arn", "trace", Body.EMPTY));
        Iterator<Instant> seconds =
                Stream.iterate(Instant.EPOCH, now -> now.plusSeconds(6)).iterator();
        // 11 seconds in all: 5 are left at the first look, none at the second.
        Patience patience = new Patience(invocation, Duration.ofSeconds(1), seconds::next, () -> {});

        assertThat(patience.lasts()).isPositive();
    }

    @Test
    void listensForASecondAfterTheEndOfAFailedEvent() throws InterruptedIOException {
        Invocation invocation = Invocation.of(new Event("1", "arn", "trace", Body.EMPTY));
        invocation.complete(Optional.of(Result.tooLarge()), Instant.ofEpochMilli(0));
        Iterator<Instant> times =
                Stream.of(0, 999, 1000).map(Instant::ofEpochMilli).iterator();
        Patience patience = new Patience(invocation, Duration.ofSeconds(9), times::next, () -> {});

        assertThat(patience.lasts()).isPositive();
        assertThat(invocation.settled()).isNotDone();
        assertThatThrownBy(patience::lasts).isInstanceOf(InterruptedIOException.class);
        assertThat(invocation.settled()).isDone();
    }
}
