package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.StageSettings;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import dev.lambdamaven.plugin.spec.Throttling;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.Api;
import software.amazon.awssdk.services.apigatewayv2.model.GetStageResponse;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;

/** Finds the project's HTTP API by its tags and reads what hangs on it. */
final class HttpApiObserver {

    private final ApiGatewayV2Client apis;
    private final ApiLookup lookup;

    HttpApiObserver(AwsClients clients) {
        this.apis = clients.apis();
        this.lookup = new ApiLookup(apis);
    }

    /**
     * HTTP APIs of the account and region.
     *
     * @param own the project's; without what hangs on it when the project wants none
     * @param ids of all
     */
    record Found(Optional<Observed.HttpApi> own, Set<String> ids) {}

    Found find(DeploymentSpec wanted) {
        List<Api> all = OwnApis.all(apis);
        List<Api> found = all.stream()
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
        return new Found(
                found.stream().findFirst().map(api -> wanted.http().httpApi() ? details(api, wanted) : idOnly(api)),
                all.stream().map(Api::apiId).collect(Collectors.toSet()));
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

    private static Observed.HttpApi idOnly(Api api) {
        return new Observed.HttpApi(api.apiId(), URI.create(api.apiEndpoint()), List.of(), List.of(), Optional.empty());
    }

    private Observed.HttpApi details(Api api, DeploymentSpec wanted) {
        String id = api.apiId();
        return new Observed.HttpApi(
                id,
                URI.create(api.apiEndpoint()),
                integrations(id),
                routes(id),
                stage(id),
                CorsForms.read(api.corsConfiguration()),
                authorizer(id, wanted));
    }

    private List<Observed.Integration> integrations(String apiId) {
        return lookup.integrations(apiId).stream()
                .map(one -> new Observed.Integration(
                        one.integrationId(),
                        Absent.orEmpty(one.integrationUri()),
                        Absent.orEmpty(one.payloadFormatVersion())))
                .toList();
    }

    private List<Observed.Route> routes(String apiId) {
        return lookup.routes(apiId).stream()
                .map(one -> new Observed.Route(
                        one.routeId(),
                        one.routeKey(),
                        Absent.orEmpty(one.target()),
                        new Observed.Access(
                                one.authorizationType() == null ? "NONE" : one.authorizationTypeAsString(),
                                Optional.ofNullable(one.authorizerId()),
                                one.authorizationScopes().stream().sorted().toList())))
                .toList();
    }

    private Optional<Observed.Authorizer> authorizer(String apiId, DeploymentSpec wanted) {
        if (!wanted.http().jwtAuthorizer().given()) {
            return Optional.empty();
        }
        String name = JwtAuthorizer.ownName(wanted.function().name());
        return lookup.authorizer(apiId, name)
                .map(one -> new Observed.Authorizer(
                        one.authorizerId(),
                        one.jwtConfiguration() == null
                                ? ""
                                : Absent.orEmpty(one.jwtConfiguration().issuer()),
                        one.jwtConfiguration() == null
                                ? List.of()
                                : one.jwtConfiguration().audience().stream()
                                        .sorted()
                                        .toList(),
                        String.join(",", one.identitySource())));
    }

    private Optional<Observed.Stage> stage(String apiId) {
        try {
            GetStageResponse stage =
                    apis.getStage(request -> request.apiId(apiId).stageName(HttpSpec.STAGE));
            return Optional.of(new Observed.Stage(Boolean.TRUE.equals(stage.autoDeploy()), settings(stage)));
        } catch (NotFoundException absent) {
            return Optional.empty();
        }
    }

    private static StageSettings settings(GetStageResponse stage) {
        return new StageSettings(
                Optional.ofNullable(stage.defaultRouteSettings())
                        .filter(limits -> limits.throttlingRateLimit() != null && limits.throttlingBurstLimit() != null)
                        .map(limits -> new Throttling(limits.throttlingRateLimit(), limits.throttlingBurstLimit())),
                Optional.ofNullable(stage.accessLogSettings())
                        .filter(log -> log.destinationArn() != null)
                        .map(log -> new StageSettings.StageLog(
                                log.destinationArn().replaceFirst(":\\*$", ""), Absent.orEmpty(log.format()))));
    }
}
