package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.local.functions.WrappingFunction;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** HTTP at its edges, through a function that answers its event. */
@Timeout(60)
class DataPlaneTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;
    private static HttpApi api;

    @BeforeAll
    static void deployEcho() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction.create(account, "echo", EchoFunction.class);
        api = HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:echo")
                .permit()
                .deployed();
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
        Account.eventually(() -> Optional.of("no thread").filter(none -> !anyThreadLives()));
    }

    /** A thread that was told to end is still listed for a moment. */
    private static boolean anyThreadLives() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .anyMatch(name -> name.startsWith("lambda-local"));
    }

    @Test
    void decodesThePathAndKeepsTheQueryAsItWasSent() {
        assertThat(api.get("/a%2Fb%20%C3%BC//c/?q=%20+&q").body())
                .contains("\"rawPath\":\"/a/b ü//c/\",\"rawQueryString\":\"q=%20+&q\"")
                .contains("\"queryStringParameters\":{\"q\":\"  ,\"}")
                .contains("\"pathParameters\":{\"proxy\":\"a/b ü//c/\"}");
    }

    @Test
    void routesTheRootByItsOwnRoute() {
        assertThat(Stream.of("/", "", "/?a=1").map(path -> api.get(path).body()))
                .allSatisfy(event -> assertThat(event).contains("\"routeKey\":\"ANY /\",\"rawPath\":\"/\""));
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> head = HttpApi.send(request("/items")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("content-length").orElse(0)).isPositive();
    }

    @Test
    void passesWhatIsNotTextAsBase64() {
        HttpRequest form = request("/items")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=ü"))
                .build();

        assertThat(HttpApi.send(form).body()).contains("\"body\":\"YT3DvA==\",\"isBase64Encoded\":true");
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        HttpRequest large = request("/items")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[10 * 1024 * 1024 + 1]))
                .build();

        assertThat(HttpApi.send(large).statusCode()).isEqualTo(413);
    }

    @Test
    void knowsNoOtherApi() {
        HttpRequest other = HttpRequest.newBuilder(aws.endpoint().resolve("/execute-api/aaaaaaaaaa/items"))
                .build();

        assertThat(HttpApi.send(other).body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void stopsToWaitAfterTheIntegrationsTimeWhileTheFunctionGoesOn() {
        String cold = account.lambda
                .publishVersion(publish -> publish.functionName("echo"))
                .functionArn();
        HttpApi impatient = HttpApi.create(account, cold, integration -> integration.timeoutInMillis(50))
                .permit()
                .deployed();

        HttpResponse<String> first = impatient.get("/late");

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
        assertThat(Account.eventually(
                        () -> Optional.of(impatient.get("/late")).filter(answer -> answer.statusCode() == 200)))
                .isNotNull();
    }

    @Test
    void speaksPayloadFormatOneWhereTheIntegrationSaysSo() {
        DeployedFunction.create(account, "wrap", WrappingFunction.class);
        HttpApi older = HttpApi.create(
                        account,
                        "arn:aws:lambda:eu-central-1:000000000000:function:wrap",
                        integration -> integration.payloadFormatVersion("1.0"))
                .permit()
                .deployed();

        HttpResponse<String> answer = older.get("/a%20b?q=1&q=2");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .startsWith(
                        "{\"version\":\"1.0\",\"resource\":\"/{proxy+}\",\"path\":\"/a%20b\",\"httpMethod\":\"GET\",")
                .contains("\"multiValueQueryStringParameters\":{\"q\":[\"1\",\"2\"]}");
        assertThat(answer.headers().allValues("set-cookie")).containsExactlyInAnyOrder("a=1", "b=2");
        assertThat(answer.headers().firstValue("x-kind")).hasValue("one");
    }

    @Test
    void answersForAThrottledFunctionThatTheServiceIsUnavailable() {
        account.lambda.putFunctionConcurrency(put -> put.functionName("echo").reservedConcurrentExecutions(0));
        HttpResponse<String> throttled = api.get("/items");
        account.lambda.deleteFunctionConcurrency(delete -> delete.functionName("echo"));

        assertThat(throttled.statusCode() + throttled.body()).isEqualTo("503{\"message\":\"Service Unavailable\"}");
        assertThat(api.get("/items").statusCode()).isEqualTo(200);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api.endpoint() + path));
    }
}
