package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

/** Faults as AWS's own clients see them. */
@Timeout(60)
class ScriptedFaultsTest {

    @TempDir
    Path folder;

    private LocalAws aws;
    private Account account;

    @BeforeEach
    void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
    }

    @AfterEach
    void stop() {
        account.close();
        aws.close();
    }

    @Test
    void throttlesEachServiceInItsOwnWords() {
        aws.faults().set(List.of("*: throttle 100"));

        assertThat(sent("lambda", "/2015-03-31/functions", ""))
                .isEqualTo("429{\"Type\":\"User\",\"message\":\"Rate exceeded\"}");
        assertThat(sent("apigateway", "/v2/apis", "")).isEqualTo("429{\"message\":\"Too Many Requests\"}");
        assertThat(sent("iam", "/", "Action=GetRole"))
                .contains("<Code>Throttling</Code><Message>Rate exceeded</Message>");
        assertThat(sent("logs", "/", "{}"))
                .isEqualTo("400{\"__type\":\"ThrottlingException\",\"message\":\"Rate exceeded\"}");
    }

    @Test
    void deniesOnceAndNamesCallerActionAndResource() {
        aws.faults().set(List.of("*: deny"));

        assertThat(Failures.of(() -> account.lambda.getFunction(get -> get.functionName("items"))))
                .isEqualTo(
                        "403 AccessDeniedException User: arn:aws:iam::000000000000:user/local is not authorized to perform:"
                                + " lambda:GetFunction on resource: arn:aws:lambda:eu-central-1:000000000000:function:items"
                                + " because no identity-based policy allows the lambda:GetFunction action");
        assertThat(Failures.of(() -> account.gateway.getApis()))
                .contains("apigateway:GET on resource: arn:aws:apigateway:eu-central-1::/apis ");
        assertThat(Failures.of(() -> account.iam.getRole(get -> get.roleName("r"))))
                .startsWith("403 AccessDenied ")
                .contains("iam:GetRole on resource: arn:aws:iam::000000000000:role/r ");
        assertThat(Failures.of(() -> account.logs.createLogGroup(create -> create.logGroupName("g"))))
                .contains("arn:aws:logs:eu-central-1:000000000000:log-group:g");
        assertThat(aws.journal().calls()).hasSize(4);
    }

    @Test
    void closesConnectionsAndCutsAnswersWhichTheClientSendsAgain() {
        aws.faults().set(List.of("GetCallerIdentity: drop before", "GetApis: truncate", "ListFunctions: error 503 2"));

        account.sts.getCallerIdentity();
        account.gateway.getApis();
        account.lambda.listFunctions();

        assertThat(aws.journal().calls())
                .extracting(call -> call.operation() + " " + call.status())
                .containsExactly(
                        "GetCallerIdentity 0",
                        "GetCallerIdentity 200",
                        "GetApis 200",
                        "GetApis 200",
                        "ListFunctions 503",
                        "ListFunctions 503",
                        "ListFunctions 200");
    }

    @Test
    void conflictsAsOtherUpdatesDo() {
        aws.faults().set(List.of("PublishVersion: conflict", "DeleteApi: conflict"));

        assertThatThrownBy(() -> account.lambda.publishVersion(publish -> publish.functionName("items")))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("An update is in progress for resource:"
                        + " arn:aws:lambda:eu-central-1:000000000000:function:items");
        assertThatThrownBy(() -> account.gateway.deleteApi(delete -> delete.apiId("a")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("concurrent modification. Please try again later.");
    }

    @Test
    void endsTheWorkOnAFunctionBadly() {
        DeployedFunction.create(account, "items", EchoFunction.class);
        aws.faults().set(List.of("UpdateFunctionConfiguration: fails InvalidRuntime", "PublishVersion: stuck"));

        account.lambda.updateFunctionConfiguration(
                update -> update.functionName("items").memorySize(1024));
        FunctionConfiguration settled = Account.eventually(() -> Optional.of(configuration())
                .filter(function -> !"InProgress".equals(function.lastUpdateStatusAsString())));

        assertThat(settled.lastUpdateStatusAsString()).isEqualTo("Failed");
        assertThat(settled.lastUpdateStatusReasonCodeAsString()).isEqualTo("InvalidRuntime");
        String version = account.lambda
                .publishVersion(publish -> publish.functionName("items"))
                .version();
        assertThat(account.lambda
                        .getFunctionConfiguration(
                                get -> get.functionName("items").qualifier(version))
                        .stateAsString())
                .isEqualTo("Pending");
    }

    @Test
    void letsSomebodyElseDeleteThings() {
        DeployedFunction.create(account, "items", EchoFunction.class);
        HttpApi.create(account, "arn:aws:lambda:eu-central-1:000000000000:function:items")
                .permit();
        aws.faults().set(List.of("GetPolicy: delete permission", "GetApis: delete api", "GetRole: delete function"));

        assertThat(Failures.of(() -> account.lambda.getPolicy(get -> get.functionName("items"))))
                .startsWith("404 ");
        assertThat(account.gateway.getApis().items()).isEmpty();
        assertThat(Failures.of(() -> account.iam.getRole(get -> get.roleName("x"))))
                .startsWith("404 ");
        assertThat(account.lambda.listFunctions().functions()).isEmpty();
    }

    @Test
    void isScriptedOverHttp() {
        HttpRequest.Builder faults = HttpRequest.newBuilder(aws.endpoint().resolve("/_local/faults"));

        assertThat(send(faults, "PUT", "{\"faults\":[\"GetRole: throttel\"]}").body())
                .contains("The fault 'GetRole: throttel' cannot be used: there is no fault 'throttel'.")
                .contains("<operation>: <fault>");
        assertThat(send(faults, "PUT", "{\"faults\":[\"GetRole: throttle\"]}").statusCode())
                .isEqualTo(204);
        assertThat(send(faults, "POST", "{\"faults\":[\"GetApi: throttle\"]}").statusCode())
                .isEqualTo(204);
        assertThat(send(faults, "GET", "").body())
                .isEqualTo("{\"faults\":[\"GetRole: throttle\",\"GetApi: throttle\"]}");
        assertThat(send(faults, "POST", "[]").statusCode()).isEqualTo(400);
        assertThat(send(faults, "PATCH", "").statusCode()).isEqualTo(405);
        assertThat(send(faults, "DELETE", "").statusCode()).isEqualTo(204);
        assertThat(aws.faults().lines()).isEmpty();
    }

    private FunctionConfiguration configuration() {
        return account.lambda.getFunction(get -> get.functionName("items")).configuration();
    }

    /** What one attempt gets, status and body. */
    private String sent(String service, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(aws.endpoint().resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=id/20261123/eu-west-1/" + service
                                + "/aws4_request, SignedHeaders=host, Signature=0");
        HttpResponse<String> answer = send(request, body.isEmpty() ? "GET" : "POST", body);
        return answer.statusCode() + answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
        return HttpApi.send(request.method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
