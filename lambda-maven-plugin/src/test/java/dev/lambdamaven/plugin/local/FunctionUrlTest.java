package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** A function's own URL: who may call it, and what the function sees. */
@Timeout(60)
class FunctionUrlTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void deployEcho() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction.create(account, "echo", EchoFunction.class);
        account.lambda.publishVersion(publish -> publish.functionName("echo"));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void needsBothGrantsToBeOpenToEverybody() {
        String url = create("open", "NONE");

        assertThat(get(url + "items").body())
                .isEqualTo("{\"Message\":\"Forbidden. For troubleshooting Function URL authorization issues, see:"
                        + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html\"}");
        grant("open", "lambda:InvokeFunctionUrl");
        assertThat(get(url + "items").statusCode()).isEqualTo(403);
        grant("open", "lambda:InvokeFunction");

        assertThat(get(url + "a%20b?q=1").body())
                .contains("\"routeKey\":\"$default\",\"rawPath\":\"/a%20b\",\"rawQueryString\":\"q=1\"")
                .contains("\"accountId\":\"anonymous\"", ".lambda-url.eu-central-1.on.aws\"", "\"path\":\"/a%20b\"");
    }

    @Test
    void asksForASignatureWithIam() {
        String url = create("signed", "AWS_IAM");

        assertThat(get(url).statusCode()).isEqualTo(403);
        HttpRequest signed = HttpRequest.newBuilder(URI.create(url))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=me/20260131/eu-central-1/lambda/aws4_request, SignedHeaders=host, Signature=0")
                .build();
        assertThat(HttpApi.send(signed).body()).contains("\"iam\":{", "\"accessKey\":\"me\"");
    }

    @Test
    void answersPreflightsByItself() {
        String url = create("cors", "NONE");
        account.lambda.updateFunctionUrlConfig(update -> update.functionName("echo")
                .qualifier("cors")
                .cors(cors -> cors.allowOrigins("https://app.example.com").allowMethods("GET")));
        HttpRequest preflight = HttpRequest.newBuilder(URI.create(url))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "GET")
                .build();

        HttpResponse<String> answer = HttpApi.send(preflight);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("https://app.example.com");
    }

    @Test
    void hasOneUrlForAnAliasUntilItIsDeleted() {
        create("single", "NONE");

        assertThatThrownBy(() -> account.lambda.createFunctionUrlConfig(create ->
                        create.functionName("echo").qualifier("single").authType("NONE")))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("FunctionUrlConfig exists for this Lambda function");
        account.lambda.deleteFunctionUrlConfig(
                delete -> delete.functionName("echo").qualifier("single"));
        assertThatThrownBy(() -> account.lambda.getFunctionUrlConfig(
                        get -> get.functionName("echo").qualifier("single")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private static String create(String alias, String authType) {
        account.lambda.createAlias(
                create -> create.functionName("echo").name(alias).functionVersion("1"));
        Account.eventually(() -> Optional.of(account.lambda.getFunction(
                        get -> get.functionName("echo").qualifier("1")))
                .filter(version -> version.configuration().stateAsString().equals("Active")));
        return account.lambda
                .createFunctionUrlConfig(
                        create -> create.functionName("echo").qualifier(alias).authType(authType))
                .functionUrl();
    }

    private static void grant(String alias, String action) {
        account.lambda.addPermission(add -> {
            add.functionName("echo")
                    .qualifier(alias)
                    .statementId("s" + action.length())
                    .action(action)
                    .principal("*");
            if (action.endsWith("Url")) {
                add.functionUrlAuthType("NONE");
            } else {
                add.invokedViaFunctionUrl(true);
            }
        });
    }

    private static HttpResponse<String> get(String url) {
        return HttpApi.send(HttpRequest.newBuilder(URI.create(url)).build());
    }
}
