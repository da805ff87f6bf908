package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.plan.RouteAccess;
import dev.lambdamaven.plugin.plan.StageSettings;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.AccessLogSettings;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.BadRequestException;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.apigatewayv2.model.RouteSettings;

/** The steps of an HTTP API, applied. What creates is sent once, never re-sent by the SDK. */
final class HttpApiCalls implements HttpApiStep.Visitor<String> {

    private final AwsClients clients;
    private final ApiGatewayV2Client apis;
    private final ApiGatewayV2Client apisOnce;
    private final ApiChanges changes;
    private final OwnApis own;
    private final ApiLookup lookup;
    private final FunctionCalls functions;
    private final Account account;
    private final Made made;

    HttpApiCalls(AwsClients clients, Waits waits, FunctionCalls functions, Account account, Made made) {
        this.clients = clients;
        this.apis = clients.apis();
        this.apisOnce = clients.apisOnce();
        this.changes = new ApiChanges(waits);
        this.own = new OwnApis(clients, changes);
        this.lookup = new ApiLookup(apis);
        this.functions = functions;
        this.account = account;
        this.made = made;
    }

    @Override
    public String createHttpApi(HttpApiStep.CreateHttpApi step) {
        OwnApis.Made api = own.create(step);
        made.httpApi(api.id(), api.endpoint());
        return api.id();
    }

    @Override
    public String updateCors(HttpApiStep.UpdateCors step) {
        return changes.untilNobodyElseChanges(() -> apis.updateApi(
                        request -> request.apiId(made.apiId()).corsConfiguration(CorsForms.ofApi(step.cors())))
                .apiId());
    }

    @Override
    public String deleteCors(HttpApiStep.DeleteCors step) {
        return changes.untilNobodyElseChanges(() -> {
            apis.deleteCorsConfiguration(request -> request.apiId(made.apiId()));
            return made.apiId();
        });
    }

    @Override
    public String createIntegration(HttpApiStep.CreateIntegration step) {
        String id = new OwnIntegration(clients, changes).create(made.apiId(), step);
        made.integration(id);
        return id;
    }

    @Override
    public String updateIntegration(HttpApiStep.UpdateIntegration step) {
        return changes.untilNobodyElseChanges(() -> apis.updateIntegration(request ->
                        request.apiId(made.apiId()).integrationId(step.id()).payloadFormatVersion("2.0"))
                .integrationId());
    }

    @Override
    public String createRoute(HttpApiStep.CreateRoute step) {
        return noRival(() -> changes.create(
                () -> apisOnce.createRoute(request -> request.apiId(made.apiId())
                                .routeKey(step.key())
                                .target(made.integrationTarget())
                                .authorizationType(type(step.access()))
                                .authorizerId(authorizer(step.access()))
                                .authorizationScopes(step.access().scopes()))
                        .routeId(),
                () -> lookup.route(made.apiId(), step.key(), made.integrationTarget())));
    }

    /** A deployment beside this one may have made the route, or kept another integration than this one's. */
    private String noRival(Supplier<String> change) {
        try {
            return change.get();
        } catch (ConflictException taken) {
            throw ReleaseCalls.rival("Another deployment has made this route meanwhile.", taken);
        } catch (BadRequestException | NotFoundException refused) {
            boolean present = lookup.integrations(made.apiId()).stream()
                    .anyMatch(one -> made.integrationTarget().equals("integrations/" + one.integrationId()));
            throw present
                    ? refused
                    : ReleaseCalls.rival("Another deployment has made the HTTP API's integration meanwhile.", refused);
        }
    }

    @Override
    public String updateRoute(HttpApiStep.UpdateRoute step) {
        boolean untouched = step.access().kind() == RouteAccess.Kind.UNTOUCHED;
        return noRival(() -> changes.untilNobodyElseChanges(() -> apis.updateRoute(request -> {
                    request.apiId(made.apiId()).routeId(step.id()).target(made.integrationTarget());
                    if (!untouched) {
                        request.authorizationType(type(step.access()))
                                .authorizerId(authorizer(step.access()))
                                .authorizationScopes(step.access().scopes());
                    }
                })
                .routeId()));
    }

    @Override
    public String deleteRoute(HttpApiStep.DeleteRoute step) {
        return changes.untilNobodyElseChanges(() -> {
            try {
                apis.deleteRoute(request -> request.apiId(made.apiId()).routeId(step.id()));
            } catch (NotFoundException goneAlready) {
                return step.id();
            }
            return step.id();
        });
    }

    @Override
    public String addPermission(HttpApiStep.AddPermission step) {
        return functions.addPermission(step, made.apiId(), account.anyRouteArn(made.apiId()));
    }

    @Override
    public String removePermission(HttpApiStep.RemovePermission step) {
        return functions.removePermission(step);
    }

    @Override
    public String createStage(HttpApiStep.CreateStage step) {
        return changes.create(
                () -> apisOnce.createStage(request -> request.apiId(made.apiId())
                                .stageName(step.name())
                                .autoDeploy(true)
                                .defaultRouteSettings(limits(step.settings()))
                                .accessLogSettings(accessLog(step.settings())))
                        .stageName(),
                () -> lookup.stage(made.apiId(), step.name()));
    }

    @Override
    public String updateStage(HttpApiStep.UpdateStage step) {
        return changes.untilNobodyElseChanges(() -> apis.updateStage(request -> request.apiId(made.apiId())
                        .stageName(step.name())
                        .autoDeploy(true)
                        .defaultRouteSettings(limits(step.settings()))
                        .accessLogSettings(accessLog(step.settings())))
                .stageName());
    }

    private static @Nullable AuthorizationType type(RouteAccess access) {
        return switch (access.kind()) {
            case UNTOUCHED -> null;
            case OPEN -> AuthorizationType.NONE;
            case TOKEN -> AuthorizationType.JWT;
        };
    }

    private @Nullable String authorizer(RouteAccess access) {
        return access.kind() == RouteAccess.Kind.TOKEN ? made.authorizerId() : null;
    }

    /** Without both numbers none is sent: API Gateway takes the missing one for 0, and answers every request with 429. */
    private static @Nullable RouteSettings limits(StageSettings settings) {
        return settings.throttling()
                .map(limits -> RouteSettings.builder()
                        .throttlingRateLimit(limits.rateLimit())
                        .throttlingBurstLimit(limits.burstLimit())
                        .build())
                .orElse(null);
    }

    private static @Nullable AccessLogSettings accessLog(StageSettings settings) {
        Optional<StageSettings.StageLog> log = settings.accessLog();
        return log.map(wanted -> AccessLogSettings.builder()
                        .destinationArn(wanted.destination())
                        .format(wanted.format())
                        .build())
                .orElse(null);
    }
}
