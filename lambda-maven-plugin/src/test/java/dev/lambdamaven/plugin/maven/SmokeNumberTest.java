package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmokeNumberTest {

    @Test
    void isReadWithinItsLimits() {
        assertThat(SmokeNumber.REPEAT.of("1")).isEqualTo(1);
        assertThat(SmokeNumber.REPEAT.of("1000")).isEqualTo(1000);
        assertThat(SmokeNumber.PARALLEL.of(" 64 ")).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "many"})
    void isNamedByItsElementAndItsProperty(String text) {
        assertThatThrownBy(() -> SmokeNumber.REPEAT.of(text)).hasMessage("""
                        <repeat> is %s, must be a whole number from 1 to 1000.

                          Set it in the POM's <properties>: <lambda.smoke.repeat>4</lambda.smoke.repeat>
                          or for one run: -Dlambda.smoke.repeat=4""", text);
        assertThatThrownBy(() -> SmokeNumber.PARALLEL.of("65"))
                .hasMessageStartingWith("<parallel> is 65, must be a whole number from 1 to 64.")
                .hasMessageEndingWith("-Dlambda.smoke.parallel=4");
    }
}
