package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsTargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080,true",
        "http://127.1.2.3,true",
        "http://localhost:4566,true",
        "http://[::1]:8080,true",
        "https://lambda.eu-west-1.amazonaws.com,false",
        "http://127.example.com,false",
        "http://localhost.example.com,false"
    })
    void knowsThisMachine(URI endpoint, boolean isOnThisMachine) {
        AwsTarget target = new AwsTarget(Optional.empty(), Optional.empty(), Optional.of(endpoint), Optional.empty());

        assertThat(target.isOnThisMachine()).isEqualTo(isOnThisMachine);
    }
}
