package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetApisResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;

/** Finds the project's HTTP API by its tags and reads what hangs on it. */
final class HttpApiObserver {

    private final ApiGatewayV2Client apis;

    HttpApiObserver(AwsClients clients) {
        this.apis = clients.apis();
    }

    Optional<Observed.HttpApi> find(DeploymentSpec wanted) {
        List<Api> found = all().stream()
                .filter(api -> wanted.apiId()
                        .map(api.apiId()::equals)
                        .orElseGet(() ->
                                Ownership.ours(api.tags(), wanted.function().name())))
                .toList();
        if (found.size() > 1) {
            throw ambiguous(wanted, found);
        }
        wanted.apiId().filter(id -> found.isEmpty()).ifPresent(id -> {
            throw Parameter.API_ID.refuse(id, "the id of an HTTP API in this account and region");
        });
        return found.stream().findFirst().map(this::details);
    }

    private static LambdaException ambiguous(DeploymentSpec wanted, List<Api> found) {
        String ids = found.stream()
                .map(api -> api.apiId() + "  made " + api.createdDate())
                .collect(Collectors.joining("\n"));
        return LambdaException.of(
                        "%d HTTP APIs carry the tags of function %s."
                                .formatted(found.size(), wanted.function().name()),
                        "Delete the ones nobody calls, or choose one.\n" + Parameter.API_ID.howToSet())
                .with("APIs", ids);
    }

    private Observed.HttpApi details(Api api) {
        String id = api.apiId();
        return new Observed.HttpApi(id, URI.create(api.apiEndpoint()), integrations(id), routes(id), stage(id));
    }

    private List<Api> all() {
        return Pages.all(
                token -> apis.getApis(request -> request.nextToken(token)),
                GetApisResponse::items,
                GetApisResponse::nextToken);
    }

    private List<Observed.Integration> integrations(String apiId) {
        return Pages.all(
                        token -> apis.getIntegrations(
                                request -> request.apiId(apiId).nextToken(token)),
                        GetIntegrationsResponse::items,
                        GetIntegrationsResponse::nextToken)
                .stream()
                .map(one -> new Observed.Integration(
                        one.integrationId(),
                        Absent.orEmpty(one.integrationUri()),
                        Absent.orEmpty(one.payloadFormatVersion())))
                .toList();
    }

    private List<Observed.Route> routes(String apiId) {
        return Pages.all(
                        token -> apis.getRoutes(request -> request.apiId(apiId).nextToken(token)),
                        GetRoutesResponse::items,
                        GetRoutesResponse::nextToken)
                .stream()
                .map(one -> new Observed.Route(one.routeId(), one.routeKey(), Absent.orEmpty(one.target())))
                .toList();
    }

    private Optional<Observed.Stage> stage(String apiId) {
        try {
            return Optional.of(new Observed.Stage(Boolean.TRUE.equals(
                    apis.getStage(request -> request.apiId(apiId).stageName("$default"))
                            .autoDeploy())));
        } catch (NotFoundException absent) {
            return Optional.empty();
        }
    }
}
