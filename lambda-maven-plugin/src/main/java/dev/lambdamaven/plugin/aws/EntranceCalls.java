package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.EntranceStep;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.JWTConfiguration;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;

/** The steps beside those of a plain HTTP API, applied. */
final class EntranceCalls implements EntranceStep.Visitor<String> {

    private final ApiGatewayV2Client apis;
    private final ApiGatewayV2Client apisOnce;
    private final AwsClients clients;
    private final ApiChanges changes;
    private final ApiLookup lookup;
    private final FunctionUrlCalls urls;
    private final Made made;

    EntranceCalls(AwsClients clients, Waits waits, Made made) {
        this.apis = clients.apis();
        this.apisOnce = clients.apisOnce();
        this.clients = clients;
        this.changes = new ApiChanges(waits);
        this.lookup = new ApiLookup(apis);
        this.urls = new FunctionUrlCalls(clients.lambda(), made);
        this.made = made;
    }

    @Override
    public String createAuthorizer(EntranceStep.CreateAuthorizer step) {
        String id = changes.create(
                () -> apisOnce.createAuthorizer(request -> request.apiId(made.apiId())
                                .name(step.name())
                                .authorizerType(AuthorizerType.JWT)
                                .identitySource(step.authorizer().identitySource())
                                .jwtConfiguration(jwt(step.authorizer())))
                        .authorizerId(),
                () -> lookup.authorizer(made.apiId(), step.name()).map(Authorizer::authorizerId));
        made.authorizer(id);
        return id;
    }

    @Override
    public String updateAuthorizer(EntranceStep.UpdateAuthorizer step) {
        return changes.untilNobodyElseChanges(() -> apis.updateAuthorizer(request -> request.apiId(made.apiId())
                        .authorizerId(step.id())
                        .identitySource(step.authorizer().identitySource())
                        .jwtConfiguration(jwt(step.authorizer())))
                .authorizerId());
    }

    @Override
    public String deleteAuthorizer(EntranceStep.DeleteAuthorizer step) {
        return changes.untilNobodyElseChanges(() -> {
            apis.deleteAuthorizer(request -> request.apiId(made.apiId()).authorizerId(step.id()));
            return step.id();
        });
    }

    @Override
    public String createAccessLogGroup(EntranceStep.CreateAccessLogGroup step) {
        try {
            clients.logs()
                    .createLogGroup(request -> request.logGroupName(step.name()).tags(step.tags()));
        } catch (ResourceAlreadyExistsException madeByAnEarlierAttempt) {
            return step.name();
        }
        return step.name();
    }

    @Override
    public String deleteAccessLog(EntranceStep.DeleteAccessLog step) {
        return changes.untilNobodyElseChanges(() -> {
            apis.deleteAccessLogSettings(request -> request.apiId(made.apiId()).stageName(step.stage()));
            return step.stage();
        });
    }

    @Override
    public String createApiMapping(EntranceStep.CreateApiMapping step) {
        String domain = step.domain().domainName();
        String key = step.domain().apiMappingKey();
        return changes.create(
                () -> apisOnce.createApiMapping(request -> request.domainName(domain)
                                .apiId(made.apiId())
                                .stage(HttpSpec.STAGE)
                                .apiMappingKey(key.isEmpty() ? null : key))
                        .apiMappingId(),
                () -> lookup.mapping(domain, key)
                        .filter(mapping -> mapping.apiId().equals(made.apiId()))
                        .map(ApiMapping::apiMappingId));
    }

    @Override
    public String updateApiMapping(EntranceStep.UpdateApiMapping step) {
        String key = step.domain().apiMappingKey();
        return changes.untilNobodyElseChanges(() -> apis.updateApiMapping(
                        request -> request.domainName(step.domain().domainName())
                                .apiMappingId(step.id())
                                .apiId(made.apiId())
                                .stage(HttpSpec.STAGE)
                                .apiMappingKey(key.isEmpty() ? null : key))
                .apiMappingId());
    }

    @Override
    public String createFunctionUrl(EntranceStep.CreateFunctionUrl step) {
        return urls.create(step);
    }

    @Override
    public String updateFunctionUrl(EntranceStep.UpdateFunctionUrl step) {
        return urls.update(step);
    }

    @Override
    public String addUrlPermission(EntranceStep.AddUrlPermission step) {
        return urls.addPermission(step);
    }

    @Override
    public String removeUrlPermission(EntranceStep.RemoveUrlPermission step) {
        return urls.removePermission(step);
    }

    private static JWTConfiguration jwt(JwtAuthorizer authorizer) {
        return JWTConfiguration.builder()
                .issuer(authorizer.issuer())
                .audience(authorizer.audience())
                .build();
    }
}
