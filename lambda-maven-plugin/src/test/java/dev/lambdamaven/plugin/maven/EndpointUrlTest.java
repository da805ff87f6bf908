package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
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

    @Test
    void mayHaveTheLastPort() {
        assertThat(DeployingMojo.uri("http://127.0.0.1:65535")).hasPort(65535);
    }
}
