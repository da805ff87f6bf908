package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:99999, an http or https URL with a port up to 65535",
        "http://a{b}, an http or https URL"
    })
    void mustBeAUrl(String text, String wanted) {
        assertThatThrownBy(() -> DeployingMojo.uri(text))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("<endpoint> is " + text + ", must be " + wanted + ".")
                .hasMessageEndingWith("-Dlambda.endpoint=http://127.0.0.1:4566");
    }

    @ParameterizedTest
    @CsvSource({"http://me:hush@127.0.0.1:99999", "http://me:hu sh@127.0.0.1"})
    void isNotRepeatedWithItsPassword(String text) {
        assertThatThrownBy(() -> PlanningMojo.uri(text))
                .hasMessageStartingWith("<endpoint> is http://***@127.0.0.1")
                .hasNoCause();
    }

    @Test
    void hasNoPassword() {
        URI uri = PlanningMojo.uri("http://me:hush@127.0.0.1");

        assertThatThrownBy(() -> AwsTarget.local(uri, "eu-west-1"))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("<endpoint> holds a user or a password, which would be printed.")
                .hasMessageNotContaining("hush");
    }

    @Test
    void mayHaveTheLastPort() {
        assertThat(DeployingMojo.uri("http://127.0.0.1:65535")).hasPort(65535);
    }
}
