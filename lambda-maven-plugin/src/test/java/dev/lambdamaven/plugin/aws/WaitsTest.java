package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class WaitsTest {

    private final AtomicLong seconds = new AtomicLong();
    private final List<String> log = new ArrayList<>();

    /** A second goes by each time the clock is read. */
    private final InstantSource clock = () -> Instant.ofEpochSecond(seconds.getAndIncrement());

    private final Waits waits = new Waits(log::add, clock);
    private final Waits.Wait role = new Waits.Wait("role x to become usable", Duration.ofSeconds(4), "Choose another.");

    @Test
    void saysNothingWhenThereIsNothingToWaitFor() {
        assertThat(waits.until(role, () -> Optional.of("ready"))).isEqualTo("ready");
        assertThat(log).isEmpty();
    }

    @Test
    void saysOnceWhatItWaitsForAndHowLong() {
        List<Optional<String>> answers =
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ready"));
        AtomicLong asked = new AtomicLong();

        assertThat(waits.until(role, () -> answers.get((int) asked.getAndIncrement())))
                .isEqualTo("ready");
        assertThat(log).containsExactly("waiting for role x to become usable, up to 4 s");
    }

    @Test
    void showsThatALongWaitGoesOn() {
        Waits slow = new Waits(log::add, () -> Instant.ofEpochSecond(seconds.getAndAdd(20)));
        Waits.Wait snapshot = new Waits.Wait("a snapshot", Duration.ofMinutes(15));
        AtomicLong asked = new AtomicLong();

        assertThat(slow.until(snapshot, () -> asked.getAndIncrement() < 3 ? Optional.empty() : Optional.of("ready")))
                .isEqualTo("ready");
        assertThat(log)
                .containsExactly(
                        "waiting for a snapshot, up to 900 s", "waiting for a snapshot, 60 s by now, up to 900 s");
    }

    @Test
    void givesUpAtTheLimitAndSaysWhatToDo() {
        assertThatThrownBy(() -> waits.until(role, Optional::empty))
                .isInstanceOf(LambdaException.class)
                .hasMessage("Waited 5 s for role x to become usable, in vain.\n\n  Choose another.");
    }
}
