package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stages of an API; those that deploy by themselves do so after a delay. */
final class Stages {

    private static final List<String> KEPT =
            List.of("autoDeploy", "defaultRouteSettings", "description", "routeSettings", "stageVariables");

    private final Apis apis;

    Stages(Apis apis) {
        this.apis = apis;
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
        merge(document, request);
        document.put("tags", request.object("tags").texts());
        api.stages().put(name, Stage.created(document));
        apis.changed(api);
        return Answer.json(201, document);
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
        merge(document, call.fields());
        api.stages().put(call.path("stageName"), stage.withDocument(document));
        apis.changed(api);
        return Answer.json(200, document);
    }

    Answer delete(Call call) {
        Api api = apis.api(call);
        api.stage(call.path("stageName"));
        api.stages().remove(call.path("stageName"));
        return Answer.of(204);
    }

    private void merge(Map<String, Object> document, Fields request) {
        for (String member : List.of("accessLogSettings", "clientCertificateId", "deploymentId")) {
            if (request.has(member)) {
                throw AwsError.notImitated(member + " of a stage");
            }
        }
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        document.put("lastUpdatedDate", apis.now());
    }
}
