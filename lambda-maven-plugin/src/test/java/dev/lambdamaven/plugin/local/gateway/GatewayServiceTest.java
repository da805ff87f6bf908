package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.Wire;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control plane of HTTP APIs, and what its delays mean to clients, with a clock that the test moves. */
class GatewayServiceTest {

    private static final String NOT_FOUND = "404 {\"message\":\"Not Found\"}";
    private static final String NO_FUNCTION = GatewayAccount.NO_FUNCTION;

    @TempDir
    Path folder;

    private GatewayAccount account;
    private ManualClock clock;
    private Wire gateway;
    private String api;

    @BeforeEach
    void createApi() {
        account = new GatewayAccount(folder);
        clock = account.clock;
        gateway = account.gateway;
        api = account.api;
    }

    @Test
    void deploysAChangeOnlyAfterItsDelay() {
        String integration = integrate();
        route("ANY /{proxy+}", integration);
        create(api + "/stages", "{\"stageName\":\"$default\",\"autoDeploy\":true}", "stageName");

        assertThat(get("/items")).isEqualTo(NOT_FOUND);
        clock.advance(Duration.ofMillis(699));
        assertThat(get("/items")).isEqualTo(NOT_FOUND);
        clock.advance(Duration.ofMillis(1));
        assertThat(get("/items")).isEqualTo(NO_FUNCTION);
        assertThat(get("/")).isEqualTo(NOT_FOUND);
    }

    @Test
    void servesTheOldRoutesUntilTheNextDeployment() {
        String integration = integrate();
        String route = route("ANY /{proxy+}", integration);
        create(api + "/stages", "{\"stageName\":\"$default\",\"autoDeploy\":true}", "stageName");
        clock.advance(Duration.ofSeconds(1));

        route("GET /other", integration);
        assertThat(gateway.send("DELETE " + api + "/routes/" + route)).isEqualTo("204");

        assertThat(get("/items")).isEqualTo(NO_FUNCTION);
        clock.advance(Duration.ofSeconds(1));
        assertThat(get("/items")).isEqualTo(NOT_FOUND);
        assertThat(get("/other")).isEqualTo(NO_FUNCTION);
    }

    @Test
    void servesANamedStageUnderItsName() {
        route("GET /items", integrate());
        create(api + "/stages", "{\"stageName\":\"v1\",\"autoDeploy\":true}", "stageName");
        clock.advance(Duration.ofSeconds(1));

        assertThat(get("/v1/items")).isEqualTo(NO_FUNCTION);
        assertThat(get("/items")).isEqualTo(NOT_FOUND);
    }

    @Test
    void doesNotDeployAnApiWithoutRoutes() {
        create(api + "/stages", "{\"stageName\":\"$default\",\"autoDeploy\":true}", "stageName");
        clock.advance(Duration.ofSeconds(1));

        assertThat(gateway.send("GET " + api + "/stages/$default"))
                .contains("Deployment attempt failed: Unable to deploy API because no routes exist in this API")
                .doesNotContain("deploymentId");
    }

    @Test
    void listsApisInSmallPages() {
        for (int i = 0; i < 30; i++) {
            create("/v2/apis", "{\"name\":\"items\",\"protocolType\":\"HTTP\"}", "apiId");
        }
        Set<String> ids = new HashSet<>();

        Fields first = fields(gateway.answer("GET /v2/apis", ""));
        String token = first.text("nextToken").orElseThrow();
        Fields second = fields(gateway.answer("GET /v2/apis?nextToken=" + token, ""));

        ids.addAll(first.texts("items"));
        ids.addAll(second.texts("items"));
        assertThat(first.texts("items")).hasSize(25);
        assertThat(ids).hasSize(31);
        assertThat(second.has("nextToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "routes|{\"routeKey\":\"nonsense\"}|400 BadRequestException",
                "routes|{\"routeKey\":\"GET /a\",\"target\":\"integrations/none\"}|400 BadRequestException",
                "integrations|{\"integrationType\":\"HTTP_PROXY\"}|501 NotImplemented",
                "integrations|{\"integrationType\":\"AWS_PROXY\"}|400 BadRequestException",
                "integrations|{\"integrationType\":\"AWS_PROXY\",\"payloadFormatVersion\":\"2.0\",\"integrationUri\":\"x\"}|400 BadRequestException",
                "stages|{\"stageName\":\"a b\"}|400 BadRequestException",
                "models|{}|501 NotImplemented"
            })
    void refusesWhatItCannotServe(String collection, String request, String refusal) {
        assertThat(gateway.send("POST " + api + "/" + collection, request)).startsWith(refusal);
    }

    @Test
    void refusesARouteKeyTwice() {
        route("ANY /{proxy+}", integrate());

        assertThat(gateway.send("POST " + api + "/routes", "{\"routeKey\":\"ANY /{proxy+}\"}"))
                .isEqualTo(
                        "409 ConflictException {\"message\":\"Route with key ANY /{proxy+} already exists for this API\"}");
    }

    @Test
    void keepsAnIntegrationThatARouteUses() {
        String integration = integrate();
        route("ANY /{proxy+}", integration);

        assertThat(gateway.send("DELETE " + api + "/integrations/" + integration))
                .startsWith("409 ConflictException");
    }

    @Test
    void forgetsADeletedApi() {
        assertThat(gateway.send("DELETE " + api)).isEqualTo("204");
        assertThat(gateway.send("DELETE " + api)).startsWith("404 NotFoundException");
    }

    private String integrate() {
        return account.integrate();
    }

    private String route(String key, String integration) {
        return account.route(key, integration);
    }

    private String create(String path, String json, String id) {
        return account.create(path, json, id);
    }

    private String get(String path) {
        return account.get(path);
    }

    private static Fields fields(Answer answer) {
        return Fields.parse(answer.body());
    }
}
