package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JWT authorizers of an API. */
final class Authorizers {

    private static final List<String> KEPT = List.of("name", "authorizerType", "identitySource", "jwtConfiguration");

    private final Apis apis;

    Authorizers(Apis apis) {
        this.apis = apis;
    }

    Answer create(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("authorizerId", apis.ids().letters(6));
        merge(api, document, call.fields());
        api.authorizers().put(String.valueOf(document.get("authorizerId")), document);
        return Answer.json(201, document);
    }

    Answer get(Call call) {
        return Answer.json(200, apis.api(call).authorizer(call.path("authorizerId")));
    }

    Answer list(Call call) {
        return Pages.page(call, new ArrayList<>(apis.api(call).authorizers().values()));
    }

    Answer update(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>(api.authorizer(call.path("authorizerId")));
        merge(api, document, call.fields());
        api.authorizers().put(call.path("authorizerId"), document);
        apis.changed(api);
        return Answer.json(200, document);
    }

    Answer delete(Call call) {
        Api api = apis.api(call);
        String id = call.path("authorizerId");
        api.authorizer(id);
        boolean used = api.routes().values().stream()
                .anyMatch(route ->
                        Fields.of(route).text("authorizerId").orElse("").equals(id));
        if (used) {
            throw new AwsError(
                    409,
                    "ConflictException",
                    "Cannot delete Authorizer '" + id + "' because it is referenced by a Route.");
        }
        api.authorizers().remove(id);
        return Answer.of(204);
    }

    private static void merge(Api api, Map<String, Object> document, Fields request) {
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        Fields authorizer = Fields.of(document);
        String type = authorizer.text("authorizerType").orElse("");
        if (!type.equals("JWT")) {
            throw AwsError.notImitated("authorizers of type " + type + ", only JWT");
        }
        String name = authorizer.text("name").orElseThrow(() -> badRequest("Name is required"));
        boolean taken = api.authorizers().values().stream()
                .map(Fields::of)
                .anyMatch(other -> other.text("name").orElse("").equals(name)
                        && !other.text("authorizerId").equals(authorizer.text("authorizerId")));
        if (taken) {
            throw badRequest("Authorizer name must be unique. Authorizer " + name + " already exists in this RestApi.");
        }
        check(authorizer);
    }

    private static void check(Fields authorizer) {
        List<String> sources = authorizer.texts("identitySource");
        if (sources.size() != 1 || !JwtRules.isIdentitySource(sources.get(0))) {
            throw badRequest("Invalid identity source: " + String.join(",", sources));
        }
        Fields jwt = authorizer.object("jwtConfiguration");
        if (jwt.text("issuer").filter(issuer -> issuer.matches("https?://.+")).isEmpty()) {
            throw badRequest(
                    "Invalid issuer: " + jwt.text("issuer").orElse("null") + ". Issuer must have a valid URL scheme");
        }
        if (jwt.texts("audience").isEmpty()) {
            throw badRequest("Audience is required for JWT authorizers");
        }
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
