package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Integration;
import dev.lambdamaven.plugin.plan.Observed.Route;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an HTTP API by the calls of a plan. */
final class HttpApiInMemory {

    private HttpApiInMemory() {}

    static HttpApi withIntegration(HttpApi api, String uri) {
        List<Integration> integrations = new ArrayList<>(api.integrations());
        integrations.add(new Integration("new-integration", uri, "2.0"));
        return new HttpApi(api.id(), api.endpoint(), integrations, api.routes(), api.stage());
    }

    static HttpApi withPayload2(HttpApi api, String integrationId) {
        List<Integration> integrations = api.integrations().stream()
                .map(one -> one.id().equals(integrationId) ? new Integration(one.id(), one.uri(), "2.0") : one)
                .toList();
        return new HttpApi(api.id(), api.endpoint(), integrations, api.routes(), api.stage());
    }

    static HttpApi withRoute(HttpApi api, String key, String target) {
        List<Route> routes = new ArrayList<>(api.routes());
        routes.add(new Route("route-" + routes.size(), key, target));
        return new HttpApi(api.id(), api.endpoint(), api.integrations(), routes, api.stage());
    }

    static HttpApi withTarget(HttpApi api, String routeId, String target) {
        List<Route> routes = api.routes().stream()
                .map(one -> one.id().equals(routeId) ? new Route(one.id(), one.key(), target) : one)
                .toList();
        return new HttpApi(api.id(), api.endpoint(), api.integrations(), routes, api.stage());
    }
}
