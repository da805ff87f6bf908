package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultChecksTest {

    private static DefaultChecks of(String routes) {
        String json = Arrays.stream(routes.split(" ", -1))
                .map(route -> route.split("=", -1))
                .map(route -> "{\"method\":\"" + route[0] + "\",\"path\":\"" + route[1] + "\",\"calls\":\"A.b\"}")
                .collect(Collectors.joining(","));
        return DefaultChecks.of(Optional.of("{\"zip\":\"a.zip\",\"application\":{\"routes\":[" + json + "]}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET=/a GET=/ GET=/health, GET /health -> 200",
        "POST=/health GET=/a GET=/, GET / -> 200",
        "GET=, GET / -> 200",
        "GET=/{id} *=/locator GET=/api/items GET=/b, GET /api/items -> 200"
    })
    void areWhatTheApplicationHas(String routes, String check) {
        assertThat(of(routes).checks()).containsExactly(check);
        assertThat(of(routes).notice())
                .isEqualTo("No <checks> are configured: " + check
                        + "; more: <checks><check>GET /path -> 200</check></checks>");
    }

    @Test
    void areNoneForAnApplicationWithoutAPlainGet() {
        assertThat(of("POST=/items GET=/items/{id}"))
                .isEqualTo(new DefaultChecks(
                        List.of(),
                        "Nothing is checked: no <checks> are configured, and the application has no GET without parameters;"
                                + " more: <checks><check>GET /path -> 200</check></checks>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{", "{\"application\":{}}", "{\"application\":{\"routes\":[]}}"})
    void areTheHealthOfAnApplicationWhoseRoutesAreNotKnown(String json) {
        assertThat(DefaultChecks.of(Optional.of(json)).checks()).containsExactly("GET /health -> 200");
        assertThat(DefaultChecks.of(Optional.empty()).checks()).containsExactly("GET /health -> 200");
    }
}
