package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiResponse;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;
import software.amazon.awssdk.services.apigatewayv2.model.TooManyRequestsException;

/** The API Gateway calls of a deployment. What creates is sent once, never re-sent by the SDK. */
final class HttpApiCalls {

    private final ApiGatewayV2Client apis;
    private final ApiGatewayV2Client apisOnce;
    private final Waits waits;
    private final Made made;

    HttpApiCalls(AwsClients clients, Waits waits, Made made) {
        this.apis = clients.apis();
        this.apisOnce = clients.apisOnce();
        this.waits = waits;
        this.made = made;
    }

    String create(Step.CreateHttpApi step) {
        CreateApiResponse api = untilNobodyElseChanges(() -> apisOnce.createApi(request ->
                request.name(step.name()).protocolType(ProtocolType.HTTP).tags(step.tags())));
        made.httpApi(api.apiId(), api.apiEndpoint());
        return api.apiId();
    }

    String createIntegration(Step.CreateIntegration step) {
        String id = untilNobodyElseChanges(() -> apisOnce.createIntegration(request -> request.apiId(made.apiId())
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(step.uri())
                        .payloadFormatVersion("2.0"))
                .integrationId());
        made.integration(id);
        return id;
    }

    String updateIntegration(Step.UpdateIntegration step) {
        return untilNobodyElseChanges(() -> apis.updateIntegration(request ->
                        request.apiId(made.apiId()).integrationId(step.id()).payloadFormatVersion("2.0"))
                .integrationId());
    }

    String createRoute(Step.CreateRoute step) {
        return untilNobodyElseChanges(() -> apisOnce.createRoute(request ->
                        request.apiId(made.apiId()).routeKey(step.key()).target(made.integrationTarget()))
                .routeId());
    }

    String updateRoute(Step.UpdateRoute step) {
        return untilNobodyElseChanges(() -> apis.updateRoute(request ->
                        request.apiId(made.apiId()).routeId(step.id()).target(made.integrationTarget()))
                .routeId());
    }

    String createStage(Step.CreateStage step) {
        return untilNobodyElseChanges(() -> apisOnce.createStage(request ->
                        request.apiId(made.apiId()).stageName(step.name()).autoDeploy(true))
                .stageName());
    }

    String enableAutoDeploy(Step.EnableAutoDeploy step) {
        return untilNobodyElseChanges(() -> apis.updateStage(request ->
                        request.apiId(made.apiId()).stageName(step.stage()).autoDeploy(true))
                .stageName());
    }

    /**
     * API Gateway refuses a change to an API while another one runs, and says to try again. Of all calls of an account it
     * takes 10 a second; what it refuses with 429 it has not done, so that may be sent again too.
     */
    private <T> T untilNobodyElseChanges(Supplier<T> call) {
        Waits.Wait wait = new Waits.Wait("API Gateway to take a change", Duration.ofMinutes(1));
        return waits.until(wait, () -> {
            try {
                return Optional.of(call.get());
            } catch (TooManyRequestsException throttled) {
                return Optional.empty();
            } catch (ConflictException conflict) {
                if (Absent.orEmpty(conflict.awsErrorDetails().errorMessage()).contains("try again later")) {
                    return Optional.empty();
                }
                throw conflict;
            }
        });
    }
}
