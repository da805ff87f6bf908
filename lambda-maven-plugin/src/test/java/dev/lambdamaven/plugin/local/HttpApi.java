package dev.lambdamaven.plugin.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** An HTTP API in front of a function, made as the product makes it. */
record HttpApi(Account account, String id, String endpoint, String functionArn) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** API, integration, the two routes and the stage; the permission is left to the test. */
    static HttpApi create(Account account, String functionArn) {
        return create(account, functionArn, integration -> {});
    }

    /** The same with something else about its integration. */
    static HttpApi create(
            Account account, String functionArn, Consumer<CreateIntegrationRequest.Builder> integrationSettings) {
        var api = account.gateway.createApi(create -> create.name("items").protocolType(ProtocolType.HTTP));
        String integration = account.gateway
                .createIntegration(create -> create.apiId(api.apiId())
                        .integrationType("AWS_PROXY")
                        .integrationUri(functionArn)
                        .payloadFormatVersion("2.0")
                        .applyMutation(integrationSettings))
                .integrationId();
        for (String key : new String[] {"ANY /{proxy+}", "ANY /"}) {
            account.gateway.createRoute(
                    create -> create.apiId(api.apiId()).routeKey(key).target("integrations/" + integration));
        }
        account.gateway.createStage(
                create -> create.apiId(api.apiId()).stageName("$default").autoDeploy(true));
        return new HttpApi(account, api.apiId(), api.apiEndpoint(), functionArn);
    }

    /** Lets the API invoke the function, version or alias that it integrates with. */
    HttpApi permit() {
        account.lambda.addPermission(add -> add.functionName(functionArn)
                .statementId("api-" + id)
                .action("lambda:InvokeFunction")
                .principal("apigateway.amazonaws.com")
                .sourceArn("arn:aws:execute-api:" + Account.REGION + ":000000000000:" + id + "/*/*"));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(endpoint + path)).build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Waits until the automatic deployment has taken effect. */
    HttpApi deployed() {
        deployment();
        return this;
    }

    /** The id of the deployment that is in effect, once there is one. */
    String deployment() {
        return Account.eventually(() -> Optional.ofNullable(account.gateway
                .getStage(get -> get.apiId(id).stageName("$default"))
                .deploymentId()));
    }
}
