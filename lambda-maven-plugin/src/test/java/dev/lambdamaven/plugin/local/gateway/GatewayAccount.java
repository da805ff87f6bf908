package dev.lambdamaven.plugin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.Wire;
import dev.lambdamaven.plugin.local.lambda.LambdaService;
import dev.lambdamaven.plugin.local.logs.LogGroups;
import dev.lambdamaven.plugin.local.logs.LogsService;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** API Gateway with one HTTP API and no function behind it, without a socket, and with a clock that the test moves. */
final class GatewayAccount {

    /** What a route answers whose function is not there: so it was reached. */
    static final String NO_FUNCTION = "500 {\"message\":\"Internal Server Error\"}";

    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:000000000000:function:items:live";

    final ManualClock clock = new ManualClock();
    final GatewayService service;
    final Wire gateway;
    private final LogsService logs;
    final String api;

    GatewayAccount(Path folder) {
        Ids ids = new Ids(new Random(1));
        FunctionRunner runner =
                new FunctionRunner(new FunctionRunner.Setting(folder, folder, clock, ids, line -> {}), "127.0.0.1:1");
        LambdaService lambda = new LambdaService(
                new LambdaService.Setting(folder, "http://local/", clock, Duration.ZERO, Duration.ZERO),
                ids,
                role -> true,
                runner);
        LogGroups groups = runner.logs();
        service = new GatewayService(
                new GatewayService.Setting(clock, Duration.ofMillis(700), "http://local/execute-api/", line -> {}),
                ids,
                lambda.invoker(),
                groups,
                Runnable::run);
        gateway = new Wire(service::answer, new Scope("eu-west-1", "apigateway"));
        logs = new LogsService(groups);
        api = "/v2/apis/" + create("/v2/apis", "{\"name\":\"items\",\"protocolType\":\"HTTP\"}", "apiId");
    }

    void createLogGroup(String name) {
        assertThat(log("CreateLogGroup", "{\"logGroupName\":\"" + name + "\"}").status())
                .isEqualTo(200);
    }

    /** The lines of a log group. */
    List<String> logged(String group) {
        Fields answer = Fields.parse(
                log("FilterLogEvents", "{\"logGroupName\":\"" + group + "\"}").body());
        return ((List<?>) answer.members().getOrDefault("events", List.of()))
                .stream()
                        .map(event -> String.valueOf(((Map<?, ?>) event).get("message"))
                                .strip())
                        .toList();
    }

    private Answer log(String operation, String json) {
        Request request = new Request(
                "POST", "/", "", Map.of("x-amz-target", List.of("Logs_20140328." + operation)), Body.utf8(json));
        return logs.answer(request, new Scope("eu-west-1", "logs"));
    }

    String id() {
        return api.substring("/v2/apis/".length());
    }

    String integrate() {
        return create(
                api + "/integrations",
                "{\"integrationType\":\"AWS_PROXY\",\"payloadFormatVersion\":\"2.0\",\"integrationUri\":\"" + FUNCTION
                        + "\"}",
                "integrationId");
    }

    String route(String key, String integration) {
        return create(
                api + "/routes",
                "{\"routeKey\":\"" + key + "\",\"target\":\"integrations/" + integration + "\"}",
                "routeId");
    }

    /** The stage {@code $default}, serving. */
    void stage(String more) {
        create(api + "/stages", "{\"stageName\":\"$default\",\"autoDeploy\":true" + more + "}", "stageName");
        clock.advance(Duration.ofSeconds(1));
    }

    /** Makes something and answers its id. */
    String create(String path, String json, String id) {
        Answer answer = gateway.answer("POST " + path, json);
        assertThat(answer.status()).as(answer.body().text()).isEqualTo(201);
        return Fields.parse(answer.body()).text(id).orElseThrow();
    }

    String change(String methodAndPath, String json) {
        String answer = gateway.send(methodAndPath, json);
        clock.advance(Duration.ofSeconds(1));
        return answer;
    }

    String get(String path) {
        return text(ask("GET", path, Map.of()));
    }

    Answer ask(String method, String path, Map<String, List<String>> headers) {
        return service.dataPlane().answer(id(), request(method, path, headers), 80);
    }

    static Request request(String method, String path, Map<String, List<String>> headers) {
        return new Request(method, path, "", headers, Body.EMPTY);
    }

    static String text(Answer answer) {
        return answer.status() + " " + answer.body().text();
    }

    static Map<String, String> cors(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        answer.headers().stream()
                .filter(header -> header.name().startsWith(CorsRules.PREFIX))
                .forEach(header -> headers.put(header.name().substring(CorsRules.PREFIX.length()), header.value()));
        return headers;
    }
}
