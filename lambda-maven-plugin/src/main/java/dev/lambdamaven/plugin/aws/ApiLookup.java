package dev.lambdamaven.plugin.aws;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;
import software.amazon.awssdk.services.apigatewayv2.model.Authorizer;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetAuthorizersResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetIntegrationsResponse;
import software.amazon.awssdk.services.apigatewayv2.model.GetRoutesResponse;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.apigatewayv2.model.Route;

/** Parts of an API by what they are, as ids come with answers only, and answers get lost. */
record ApiLookup(ApiGatewayV2Client apis) {

    List<Integration> integrations(String apiId) {
        return Pages.all(
                token -> apis.getIntegrations(request -> request.apiId(apiId).nextToken(token)),
                GetIntegrationsResponse::items,
                GetIntegrationsResponse::nextToken);
    }

    List<Route> routes(String apiId) {
        return Pages.all(
                token -> apis.getRoutes(request -> request.apiId(apiId).nextToken(token)),
                GetRoutesResponse::items,
                GetRoutesResponse::nextToken);
    }

    Optional<String> integration(String apiId, String uri) {
        return integrations(apiId).stream()
                .filter(one -> uri.equals(one.integrationUri()))
                .map(Integration::integrationId)
                .findFirst();
    }

    /** The route, when it leads there already. */
    Optional<String> route(String apiId, String key, String target) {
        return routes(apiId).stream()
                .filter(one -> one.routeKey().equals(key) && target.equals(one.target()))
                .map(Route::routeId)
                .findFirst();
    }

    Optional<String> stage(String apiId, String name) {
        try {
            return Optional.of(apis.getStage(request -> request.apiId(apiId).stageName(name))
                    .stageName());
        } catch (NotFoundException absent) {
            return Optional.empty();
        }
    }

    Optional<Authorizer> authorizer(String apiId, String name) {
        return Pages.all(
                        token -> apis.getAuthorizers(
                                request -> request.apiId(apiId).nextToken(token)),
                        GetAuthorizersResponse::items,
                        GetAuthorizersResponse::nextToken)
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    List<ApiMapping> mappings(String domainName) {
        return Pages.all(
                token -> apis.getApiMappings(
                        request -> request.domainName(domainName).nextToken(token)),
                GetApiMappingsResponse::items,
                GetApiMappingsResponse::nextToken);
    }

    /** The mapping of a domain name under a key, which is empty for all paths. */
    Optional<ApiMapping> mapping(String domainName, String key) {
        return mappings(domainName).stream()
                .filter(one -> Absent.orEmpty(one.apiMappingKey())
                        .replace("(none)", "")
                        .equals(key))
                .findFirst();
    }
}
