package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, deployments and sizes, as a client meets them. */
class StageSettingsTest {

    private static final String TOO_MANY = "429 {\"message\":\"Too Many Requests\"}";
    private static final String NO_FUNCTION = GatewayAccount.NO_FUNCTION;

    @TempDir
    Path folder;

    private GatewayAccount account;
    private String integration;

    @BeforeEach
    void createApi() {
        account = new GatewayAccount(folder);
        integration = account.integrate();
        account.route("GET /items", integration);
    }

    @Test
    void passesTheBurstAndThenTheRate() {
        account.stage(limits(2, 3));

        assertThat(List.of(items(), items(), items(), items()))
                .containsExactly(NO_FUNCTION, NO_FUNCTION, NO_FUNCTION, TOO_MANY);
        account.clock.advance(Duration.ofMillis(500));
        assertThat(List.of(items(), items())).containsExactly(NO_FUNCTION, TOO_MANY);
    }

    @Test
    void passesNothingWhenOnlyOneOfTheTwoLimitsIsSet() {
        account.stage(",\"defaultRouteSettings\":{\"throttlingBurstLimit\":10}");

        assertThat(items()).isEqualTo(TOO_MANY);
    }

    @Test
    void keepsTheOtherLimitWhenOneIsChanged() {
        account.stage(limits(1, 1));
        account.change(stage("PATCH"), "{\"defaultRouteSettings\":{\"throttlingBurstLimit\":2}}");

        assertThat(List.of(items(), items(), items())).containsExactly(NO_FUNCTION, NO_FUNCTION, TOO_MANY);
    }

    @Test
    void limitsARouteOfItsOwn() {
        account.stage(",\"routeSettings\":{\"GET /items\":{\"throttlingRateLimit\":1,\"throttlingBurstLimit\":1}}");

        assertThat(List.of(items(), items())).containsExactly(NO_FUNCTION, TOO_MANY);
    }

    @Test
    void servesAnotherDeploymentWhenToldTo() {
        account.create(account.api + "/stages", "{\"stageName\":\"$default\"}", "stageName");
        String first = account.create(account.api + "/deployments", "{\"stageName\":\"$default\"}", "deploymentId");
        account.route("GET /other", integration);
        String second = account.create(account.api + "/deployments", "{\"description\":\"more\"}", "deploymentId");

        assertThat(account.get("/other")).startsWith("404");
        account.change(stage("PATCH"), "{\"deploymentId\":\"" + second + "\"}");
        assertThat(account.get("/other")).isEqualTo(NO_FUNCTION);
        assertThat(account.gateway.send("GET " + account.api + "/deployments")).contains(first, second);
        assertThat(account.change(stage("PATCH"), "{\"autoDeploy\":true,\"deploymentId\":\"" + first + "\"}"))
                .startsWith("400 BadRequestException");
    }

    @Test
    void refusesAHeadOfMoreThanTenKilobytes() {
        account.stage("");
        int rest = 10_240 - "GET /items HTTP/1.1\r\nx: \r\n".length();

        assertThat(account.ask("GET", "/items", Map.of("x", List.of("v".repeat(rest))))
                        .status())
                .isEqualTo(500);
        assertThat(account.ask("GET", "/items", Map.of("x", List.of("v".repeat(rest + 1))))
                        .status())
                .isEqualTo(431);
    }

    @Test
    void servesNobodyAtADisabledEndpoint() {
        account.stage("");
        account.change("PATCH " + account.api, "{\"disableExecuteApiEndpoint\":true}");

        assertThat(items()).startsWith("404");
    }

    @Test
    void writesALineForEachRequestThatFoundARoute() {
        String group = "arn:aws:logs:eu-west-1:000000000000:log-group:items";
        String settings = ",\"accessLogSettings\":{\"destinationArn\":\"" + group
                + "\",\"format\":\"$context.requestId $context.httpMethod $context.routeKey $context.status $context.unknown\"}";

        assertThat(account.gateway.send(
                        "POST " + account.api + "/stages",
                        "{\"stageName\":\"$default\",\"autoDeploy\":true" + settings + "}"))
                .startsWith("400 BadRequestException");
        account.createLogGroup("items");
        account.stage(settings);
        items();
        account.get("/none");

        assertThat(account.logged("items")).hasSize(1).allMatch(line -> line.endsWith("= GET GET /items 500 -"));
    }

    private String items() {
        return account.get("/items");
    }

    private String stage(String method) {
        return method + " " + account.api + "/stages/$default";
    }

    private static String limits(int rate, int burst) {
        return ",\"defaultRouteSettings\":{\"throttlingRateLimit\":" + rate + ",\"throttlingBurstLimit\":" + burst
                + "}";
    }
}
