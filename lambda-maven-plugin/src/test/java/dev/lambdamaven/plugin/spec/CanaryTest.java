package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CanaryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10% for 5m                          | 10%   | 5m     | 0.1
            0.5 %  for  90 s                    | 0.5%  | 1m 30s | 0.005
            99.99% for 24h                      | 99.99%| 24h    | 0.9999
            """)
    void readsShareAndTime(String text, String share, String time, double weight) {
        Canary canary = Canary.parse(text);

        assertThat(canary.share()).isEqualTo(share);
        assertThat(Canary.shown(canary.time())).isEqualTo(time);
        assertThat(canary.weight()).isEqualTo(weight);
        assertThat(canary.allowed()).isEmpty();
    }

    @Test
    void readsTheBound() {
        assertThat(Canary.parse(" 10% for 1h, at most 0% errors ").allowed()).contains(BigDecimal.ZERO);
        assertThat(Canary.parse("10% for 3661s,at most 1.25% errors").allowed()).contains(new BigDecimal("1.25"));
        assertThat(Canary.shown(Duration.ofSeconds(3661))).isEqualTo("1h 1m 1s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10%",
                "10 for 5m",
                "0% for 5m",
                "100% for 5m",
                "-1% for 5m",
                "10% for 0s",
                "10% for 25h",
                "10% for 86401s",
                "10% for 5",
                "10% for 1d",
                "10% for 5m, at most 100% errors",
                "10% for 5m at most 1% errors",
                "10% for 5m, at most 1%",
                "5m at 10%"
            })
    void refusesEverythingElseInOneWay(String text) {
        assertThatThrownBy(() -> Canary.parse(text))
                .isInstanceOf(LambdaException.class)
                .hasMessageContainingAll(
                        "<canary> is ",
                        text,
                        "must be '<percent>% for <time>' or '<percent>% for <time>, at most <percent>% errors'",
                        "-Dlambda.canary='10% for 5m'");
    }
}
