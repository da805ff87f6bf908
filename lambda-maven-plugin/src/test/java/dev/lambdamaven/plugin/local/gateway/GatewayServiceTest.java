package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.Wire;
import dev.lambdamaven.plugin.local.lambda.LambdaService;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control plane of HTTP APIs, and what its delays mean to clients, with a clock that the test moves. */
class GatewayServiceTest {

    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:000000000000:function:items:live";
    private static final String NOT_FOUND = "404 {\"message\":\"Not Found\"}";
    private static final String NO_FUNCTION = "500 {\"message\":\"Internal Server Error\"}";

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final Scope scope = new Scope("eu-west-1", "apigateway");
    private GatewayService service;
    private Wire gateway;
    private String api;

    @BeforeEach
    void createApi() {
        Ids ids = new Ids(new Random(1));
        FunctionRunner runner =
                new FunctionRunner(new FunctionRunner.Setting(folder, folder, clock, ids, line -> {}), "127.0.0.1:1");
        LambdaService lambda = new LambdaService(
                new LambdaService.Setting(folder, "http://local/", clock, Duration.ZERO, Duration.ZERO),
                ids,
                role -> true,
                runner);
        service = new GatewayService(
                new GatewayService.Setting(clock, Duration.ofMillis(700), "http://local/execute-api/", line -> {}),
                ids,
                lambda.invoker(),
                runner.logs(),
                Runnable::run);
        gateway = new Wire(service::answer, scope);
        api = "/v2/apis/" + create("/v2/apis", "{\"name\":\"items\",\"protocolType\":\"HTTP\"}", "apiId");
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
        return create(
                api + "/integrations",
                "{\"integrationType\":\"AWS_PROXY\",\"payloadFormatVersion\":\"2.0\",\"integrationUri\":\"" + FUNCTION
                        + "\"}",
                "integrationId");
    }

    private String route(String key, String integration) {
        return create(
                api + "/routes",
                "{\"routeKey\":\"" + key + "\",\"target\":\"integrations/" + integration + "\"}",
                "routeId");
    }

    private String create(String path, String json, String id) {
        Answer answer = gateway.answer("POST " + path, json);
        assertThat(answer.status()).as(answer.body().text()).isEqualTo(201);
        return fields(answer).text(id).orElseThrow();
    }

    private String get(String path) {
        Request request = new Request("GET", path, "", Map.of(), Body.EMPTY);
        Answer answer = service.dataPlane().answer(api.substring("/v2/apis/".length()), request, 80);
        return answer.status() + " " + answer.body().text();
    }

    private static Fields fields(Answer answer) {
        return Fields.parse(answer.body());
    }
}
