package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The stages of an API; those that deploy by themselves do so after a delay. */
final class Stages {

    private static final List<String> KEPT =
            List.of("accessLogSettings", "autoDeploy", "description", "routeSettings", "stageVariables");

    private final Apis apis;
    private final Predicate<String> logGroupIsThere;

    /** @param logGroupIsThere by ARN */
    Stages(Apis apis, Predicate<String> logGroupIsThere) {
        this.apis = apis;
        this.logGroupIsThere = logGroupIsThere;
    }

    Answer create(Call call) {
        Fields request = call.fields();
        Api api = apis.api(call);
        String name = request.text("stageName").orElse("");
        if (!name.matches("\\$default|[a-zA-Z0-9_-]{1,128}")) {
            throw new AwsError(
                    400, "BadRequestException", "Stage name only allows a-zA-Z0-9-_ or '$default', was: " + name);
        }
        if (api.stages().containsKey(name)) {
            throw new AwsError(409, "ConflictException", "Stage already exists");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("stageName", name);
        document.put("createdDate", apis.now());
        document.put("autoDeploy", false);
        document.put("defaultRouteSettings", Map.of("detailedMetricsEnabled", false));
        document.put("routeSettings", Map.of());
        document.put("stageVariables", Map.of());
        merge(api, document, request);
        document.put("tags", request.object("tags").texts());
        api.stages().put(name, withDeployment(api, Stage.created(document), request));
        apis.changed(api);
        return Answer.json(201, api.stage(name).document());
    }

    Answer get(Call call) {
        return Answer.json(200, apis.api(call).stage(call.path("stageName")).document());
    }

    Answer list(Call call) {
        return Pages.page(
                call,
                apis.api(call).stages().values().stream().map(Stage::document).toList());
    }

    Answer update(Call call) {
        Api api = apis.api(call);
        Stage stage = api.stage(call.path("stageName"));
        Map<String, Object> document = new LinkedHashMap<>(stage.document());
        merge(api, document, call.fields());
        api.stages().put(call.path("stageName"), withDeployment(api, stage.withDocument(document), call.fields()));
        apis.changed(api);
        return Answer.json(200, api.stage(call.path("stageName")).document());
    }

    Answer deleteAccessLog(Call call) {
        Api api = apis.api(call);
        Stage stage = api.stage(call.path("stageName"));
        Map<String, Object> document = new LinkedHashMap<>(stage.document());
        document.remove("accessLogSettings");
        api.stages().put(call.path("stageName"), stage.withDocument(document));
        return Answer.of(204);
    }

    Answer delete(Call call) {
        Api api = apis.api(call);
        api.stage(call.path("stageName"));
        api.stages().remove(call.path("stageName"));
        return Answer.of(204);
    }

    private void merge(Api api, Map<String, Object> document, Fields request) {
        if (request.has("clientCertificateId")) {
            throw AwsError.notImitated("clientCertificateId of a stage");
        }
        if (request.has("accessLogSettings")) {
            checkLog(request.object("accessLogSettings"));
        }
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        if (request.has("defaultRouteSettings")) {
            Map<String, Object> settings = new LinkedHashMap<>(
                    Fields.of(document).object("defaultRouteSettings").members());
            settings.putAll(request.object("defaultRouteSettings").members());
            document.put("defaultRouteSettings", settings);
        }
        request.object("routeSettings").members().keySet().forEach(key -> expectRoute(api, key));
        document.put("lastUpdatedDate", apis.now());
    }

    /** A stage that deploys by itself cannot be given a deployment. */
    private static Stage withDeployment(Api api, Stage stage, Fields request) {
        if (request.text("deploymentId").isEmpty()) {
            return stage;
        }
        if (stage.deploysAutomatically()) {
            throw badRequest("Deployment ID cannot be set on stages with AutoDeploy enabled");
        }
        return stage.deployed(api.deployment(request.text("deploymentId").get()));
    }

    private static void expectRoute(Api api, String key) {
        boolean known = api.routes().values().stream()
                .anyMatch(route -> Fields.of(route).text("routeKey").orElse("").equals(key));
        if (!known) {
            throw new AwsError(
                    404,
                    "NotFoundException",
                    "Unable to find Route by key " + key + " within the provided" + " RouteSettings");
        }
    }

    private void checkLog(Fields log) {
        String format = log.text("format").orElse("");
        if (!format.contains("$context.requestId") && !format.contains("$context.extendedRequestId")) {
            throw badRequest("Access Log format must contain $context.requestId or $context.extendedRequestId");
        }
        String group = log.text("destinationArn").orElse("");
        if (!group.matches("arn:aws[a-z-]*:logs:[a-z0-9-]+:\\d{12}:log-group:[^:*]+(:\\*)?")) {
            throw badRequest("Invalid ARN specified in the request. ARNs must start with 'arn:': " + group);
        }
        if (!logGroupIsThere.test(group)) {
            throw badRequest("The specified log group does not exist: " + group);
        }
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
