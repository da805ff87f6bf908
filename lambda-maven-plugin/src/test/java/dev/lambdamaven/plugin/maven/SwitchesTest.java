package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SwitchesTest {

    @Test
    void takesABareSwitchForOn() {
        assertThat(Switches.parse("dryRun", "")).isTrue();
        assertThat(Switches.parse("dryRun", "TRUE")).isTrue();
        assertThat(Switches.parse("dryRun", "false")).isFalse();
    }

    @Test
    void refusesAWordThatWouldSilentlyMeanOff() {
        assertThatThrownBy(() -> Switches.parse("dryRun", "yes")).hasMessage("""
                        <dryRun> is yes, must be true or false.

                          Set it in the POM's <properties>: <lambda.dryRun>true</lambda.dryRun>
                          or for one run: -Dlambda.dryRun=true""");
    }
}
