package dev.lambdamaven.plugin.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogTimesTest {

    private final LogTimes times = new LogTimes();

    @Test
    void tellsWhenAByteWasFirstSeenAndWhereATimeBegins() {
        times.note(0, at(0));
        times.note(10, at(1));
        times.note(10, at(2));
        times.note(30, at(3));
        times.note(40, at(3));

        assertThat(times.of(0)).hasValue(at(1));
        assertThat(times.of(9)).hasValue(at(1));
        assertThat(times.of(39)).hasValue(at(3));
        assertThat(times.of(40)).isEmpty();
        assertThat(times.positionAt(at(1))).isZero();
        assertThat(times.positionAt(at(2))).isEqualTo(10);
        assertThat(times.positionAt(at(3).plusNanos(1))).isEqualTo(40);
        assertThat(times.first()).hasValue(at(1));
        assertThat(times.last()).hasValue(at(3));
    }

    @Test
    void forgetsOfAnEndlessStreamHowExactlyItsOldLinesWere() {
        int marks = 20 * LogTimes.MOST;
        for (int i = 1; i <= marks; i++) {
            times.note(10L * i, at(i));
        }

        assertThat(times.first()).hasValue(at(1));
        assertThat(times.last()).hasValue(at(marks));
        assertThat(times.of(10L * marks - 1)).hasValue(at(marks));
        assertThat(times.of(10L * marks - 10_001)).hasValue(at(marks - 1000));
        assertThat(times.of(500)).isPresent();
        assertThat(times.positionAt(at(marks))).isEqualTo(10L * (marks - 1));
    }

    private static Instant at(int millis) {
        return Instant.ofEpochMilli(1_000_000 + millis);
    }
}
