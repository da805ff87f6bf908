package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The routes of an API: from a route key to an integration. */
final class Routes {

    private static final List<String> KEPT = List.of(
            "routeKey",
            "target",
            "operationName",
            "authorizationType",
            "authorizerId",
            "authorizationScopes",
            "apiKeyRequired");

    private final Apis apis;

    Routes(Apis apis) {
        this.apis = apis;
    }

    Answer create(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("routeId", apis.ids().letters(7));
        document.put("apiKeyRequired", false);
        document.put("authorizationType", "NONE");
        merge(api, document, call.fields());
        api.routes().put(String.valueOf(document.get("routeId")), document);
        apis.changed(api);
        return Answer.json(201, document);
    }

    Answer get(Call call) {
        return Answer.json(200, apis.api(call).route(call.path("routeId")));
    }

    Answer list(Call call) {
        return Pages.page(call, new ArrayList<>(apis.api(call).routes().values()));
    }

    Answer update(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>(api.route(call.path("routeId")));
        merge(api, document, call.fields());
        api.routes().put(call.path("routeId"), document);
        apis.changed(api);
        return Answer.json(200, document);
    }

    Answer delete(Call call) {
        Api api = apis.api(call);
        api.route(call.path("routeId"));
        api.routes().remove(call.path("routeId"));
        apis.changed(api);
        return Answer.of(204);
    }

    private static void merge(Api api, Map<String, Object> document, Fields request) {
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        if ("NONE".equals(document.get("authorizationType"))) {
            document.remove("authorizerId");
            document.remove("authorizationScopes");
        }
        check(api, Fields.of(document));
    }

    private static void check(Api api, Fields route) {
        String key = RouteKey.of(route.text("routeKey").orElse("")).text();
        String id = route.text("routeId").orElse("");
        boolean taken = api.routes().values().stream()
                .map(Fields::of)
                .anyMatch(other -> other.text("routeKey").orElse("").equals(key)
                        && !other.text("routeId").orElse("").equals(id));
        if (taken) {
            throw new AwsError(409, "ConflictException", "Route with key " + key + " already exists for this API");
        }
        checkAuthorizer(api, route);
        route.text("target").ifPresent(target -> expectIntegration(api, target));
    }

    private static void checkAuthorizer(Api api, Fields route) {
        String type = route.text("authorizationType").orElse("NONE");
        if (type.equals("NONE")) {
            return;
        }
        if (!type.equals("JWT")) {
            throw AwsError.notImitated("the authorization type " + type + " of routes, only NONE and JWT");
        }
        if (route.text("authorizerId").filter(api.authorizers()::containsKey).isEmpty()) {
            throw new AwsError(
                    400,
                    "BadRequestException",
                    "Invalid authorizer ID specified. Setting the authorization type to JWT requires a valid JWT"
                            + " authorizer.");
        }
    }

    private static void expectIntegration(Api api, String target) {
        boolean known = target.startsWith("integrations/")
                && api.integrations().containsKey(target.substring("integrations/".length()));
        if (!known) {
            throw new AwsError(
                    400,
                    "BadRequestException",
                    "Unable to find Integration by the target " + target + " within this API");
        }
    }
}
