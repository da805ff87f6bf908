package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.packaging.PackageInput;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class OutputTimestampTest {

    @Test
    void readsBothFormsOfMaven() {
        assertThat(OutputTimestamp.of("2026-01-31T23:30:00-01:00")).isEqualTo(LocalDateTime.of(2026, 2, 1, 0, 30));
        assertThat(OutputTimestamp.of("1769904000")).isEqualTo(LocalDateTime.of(2026, 2, 1, 0, 0));
    }

    @Test
    void takesNothingAndOneCharacterForNotSet() {
        assertThat(OutputTimestamp.of(null)).isEqualTo(PackageInput.NO_TIMESTAMP);
        assertThat(OutputTimestamp.of("x")).isEqualTo(PackageInput.NO_TIMESTAMP);
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> OutputTimestamp.of("yesterday"))
                .hasMessageStartingWith("project.build.outputTimestamp is yesterday, must be a time");
    }
}
