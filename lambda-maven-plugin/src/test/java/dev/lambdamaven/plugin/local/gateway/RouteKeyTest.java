package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteKeyTest {

    private static final Deployment DEPLOYMENT = new Deployment(Stream.of(
                    "$default",
                    "ANY /{proxy+}",
                    "GET /{proxy+}",
                    "GET /items/{id}",
                    "ANY /items/{id}",
                    "GET /items/special",
                    "ANY /items/{id}/parts/{rest+}")
            .map(key -> new Deployment.Route(
                    RouteKey.of(key),
                    new Deployment.Integration(Optional.empty(), Duration.ZERO, PayloadFormat.V2),
                    Optional.empty()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "GET, /items/special, GET /items/special, {}",
        "GET, /items/7, GET /items/{id}, {id=7}",
        "PUT, /items/7, ANY /items/{id}, {id=7}",
        "PUT, /items/7/parts/a/b, ANY /items/{id}/parts/{rest+}, '{id=7, rest=a/b}'",
        "GET, /items, GET /{proxy+}, {proxy=items}",
        "GET, /items/7/, GET /{proxy+}, {proxy=items/7/}",
        "PUT, /items, ANY /{proxy+}, {proxy=items}",
        "GET, /, $default, {}"
    })
    void choosesTheMostSpecificRoute(String method, String path, String route, String variables) {
        Deployment.Match match = DEPLOYMENT.match(method, path).orElseThrow();

        assertThat(match.route().key().text()).isEqualTo(route);
        assertThat(match.variables()).hasToString(variables);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "items", "FETCH /items", "GET items", "GET /{a+}/b", "GET /{}", "GET /x{a}", "get /items"})
    void refusesWhatIsNoRouteKey(String text) {
        assertThatThrownBy(() -> RouteKey.of(text))
                .hasMessageContaining("The provided route key is not formatted properly");
    }
}
