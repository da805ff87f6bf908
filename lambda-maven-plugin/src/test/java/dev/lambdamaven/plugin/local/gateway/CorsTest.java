package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a CORS configuration does to requests, with or without a route for OPTIONS. */
class CorsTest {

    private static final String CONFIGURATION =
            "{\"corsConfiguration\":{\"allowOrigins\":[\"https://app.example.com\"],"
                    + "\"allowMethods\":[\"GET\",\"PUT\"],\"allowHeaders\":[\"authorization\"],\"exposeHeaders\":[\"etag\"],"
                    + "\"maxAge\":600,\"allowCredentials\":true}}";

    @TempDir
    Path folder;

    private GatewayAccount account;

    @BeforeEach
    void createApi() {
        account = new GatewayAccount(folder);
        account.route("GET /items", account.integrate());
        account.stage("");
    }

    @Test
    void answersAPreflightWithoutRouteAndFunction() {
        account.change("PATCH " + account.api, CONFIGURATION);

        Answer preflight = preflight("https://app.example.com");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(GatewayAccount.cors(preflight))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "allow-origin",
                        "https://app.example.com",
                        "allow-credentials",
                        "true",
                        "allow-methods",
                        "GET,PUT",
                        "allow-headers",
                        "authorization",
                        "max-age",
                        "600"));
    }

    @Test
    void tellsAnotherOriginNothing() {
        account.change("PATCH " + account.api, CONFIGURATION);

        Answer preflight = preflight("https://evil.example.com");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(GatewayAccount.cors(preflight)).isEmpty();
    }

    @Test
    void addsHeadersToTheAnswersOfAnAllowedOrigin() {
        account.change("PATCH " + account.api, CONFIGURATION);

        Answer answer = account.ask("GET", "/items", Map.of("origin", List.of("https://app.example.com")));

        assertThat(GatewayAccount.text(answer)).isEqualTo(GatewayAccount.NO_FUNCTION);
        assertThat(GatewayAccount.cors(answer)).containsKeys("allow-origin", "expose-headers", "allow-credentials");
        assertThat(GatewayAccount.cors(account.ask("GET", "/items", Map.of()))).isEmpty();
    }

    @Test
    void servesAPreflightAsAnyRequestOnceCorsIsDeleted() {
        account.change("PATCH " + account.api, CONFIGURATION);

        assertThat(account.change("DELETE " + account.api + "/cors", "")).isEqualTo("204");

        assertThat(preflight("https://app.example.com").status()).isEqualTo(404);
        assertThat(account.gateway.send("GET " + account.api)).doesNotContain("corsConfiguration");
    }

    @Test
    void echoesAnOriginOfAWildcardScheme() {
        account.change("PATCH " + account.api, "{\"corsConfiguration\":{\"allowOrigins\":[\"https://*\"]}}");

        assertThat(GatewayAccount.cors(preflight("https://one.example")))
                .containsEntry("allow-origin", "https://one.example");
        assertThat(GatewayAccount.cors(preflight("http://one.example"))).isEmpty();
    }

    @Test
    void refusesCredentialsForAnyOrigin() {
        assertThat(account.change(
                        "PATCH " + account.api,
                        "{\"corsConfiguration\":{\"allowOrigins\":[\"*\"],\"allowCredentials\":true}}"))
                .isEqualTo("400 BadRequestException {\"message\":\"allow-credentials is not supported if 'allow-origin'"
                        + " is *\"}");
    }

    private Answer preflight(String origin) {
        return account.ask(
                "OPTIONS",
                "/items",
                Map.of("origin", List.of(origin), "access-control-request-method", List.of("PUT")));
    }
}
