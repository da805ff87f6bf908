package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "GET,evil.example,-,-,false",
        "GET,127.0.0.1.evil.example,-,-,false",
        "GET,-,-,-,false",
        "GET,localhost:8080,-,-,true",
        "GET,127.0.0.1:8080,http://evil.example,cross-site,true",
        "POST,127.0.0.1:8080,-,-,true",
        "POST,127.0.0.1:8080,http://127.0.0.1:8080,same-origin,true",
        "POST,127.0.0.1:8080,http://evil.example,-,false",
        "POST,127.0.0.1:8080,http://127.0.0.1:9090,-,false",
        "DELETE,127.0.0.1:8080,null,-,false",
        "PUT,127.0.0.1:8080,-,cross-site,false"
    })
    void refusesPagesOfOtherSites(String method, String host, String origin, String site, boolean welcome) {
        Map<String, List<String>> headers = new HashMap<>();
        Map.of("host", host, "origin", origin, "sec-fetch-site", site)
                .forEach((name, value) -> Optional.of(value)
                        .filter(given -> !given.equals("-"))
                        .ifPresent(given -> headers.put(name, List.of(given))));

        assertThat(SameOrigin.refusal(new Request(method, "/_local", "", headers, Body.EMPTY))
                        .isEmpty())
                .isEqualTo(welcome);
    }
}
