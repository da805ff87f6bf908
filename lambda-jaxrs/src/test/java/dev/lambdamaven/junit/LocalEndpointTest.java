package dev.lambdamaven.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/** Where tests find the local AWS. */
class LocalEndpointTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:4566/execute-api/a1b2c3d4e5, , http://127.0.0.1:4566",
        "http://127.0.0.1:4566/lambda-url/a1, ${lambda.localEndpoint}, http://127.0.0.1:4566",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://127.0.0.1:8080, , ",
        "http://127.0.0.1:3000/execute-api, , ",
        "https://a1b2c3.execute-api.eu-west-1.amazonaws.com, , ",
        "https://api.example.com/execute-api/items, , ",
    })
    void isThatOfTheFunction(String function, @Nullable String property, @Nullable String endpoint) {
        assertThat(LocalEndpoint.find(URI.create(function), property))
                .isEqualTo(Optional.ofNullable(endpoint).map(URI::create));
    }

    @Test
    void mustBeAUrl() {
        assertThatThrownBy(() -> LocalEndpoint.find(URI.create("http://127.0.0.1:1"), "4566"))
                .hasMessageStartingWith("System property lambda.localEndpoint is 4566, must be an http or https URL");
    }

    @Test
    void skipsATestOfAFunctionInAws() {
        assertThatThrownBy(() -> LocalEndpoint.of(URI.create("https://a1.execute-api.eu-west-1.amazonaws.com")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("There is no local AWS to hand to this test: the function is at https://a1.");
    }
}
