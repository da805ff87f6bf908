package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What routes call: Lambda functions through AWS_PROXY. */
final class Integrations {

    /** In milliseconds ("Quotas for HTTP APIs", API Gateway developer guide). */
    static final int LONGEST_TIMEOUT = 30_000;

    private static final int SHORTEST_TIMEOUT = 50;
    private static final List<String> KEPT = List.of(
            "connectionType",
            "description",
            "integrationMethod",
            "integrationType",
            "integrationUri",
            "payloadFormatVersion",
            "timeoutInMillis");

    private final Apis apis;

    Integrations(Apis apis) {
        this.apis = apis;
    }

    /** An integration as requests meet it. */
    static Deployment.Integration deployed(Fields integration) {
        return new Deployment.Integration(
                FunctionUri.of(integration.text("integrationUri").orElse("")),
                Duration.ofMillis(integration.number("timeoutInMillis").orElse(LONGEST_TIMEOUT)),
                integration
                        .text("payloadFormatVersion")
                        .flatMap(PayloadFormat::of)
                        .orElse(PayloadFormat.V2));
    }

    Answer create(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("integrationId", apis.ids().letters(7));
        document.put("connectionType", "INTERNET");
        document.put("integrationMethod", "POST");
        document.put("timeoutInMillis", LONGEST_TIMEOUT);
        merge(document, call.fields());
        api.integrations().put(String.valueOf(document.get("integrationId")), document);
        apis.changed(api);
        return Answer.json(201, document);
    }

    Answer get(Call call) {
        return Answer.json(200, apis.api(call).integration(call.path("integrationId")));
    }

    Answer list(Call call) {
        return Pages.page(call, new ArrayList<>(apis.api(call).integrations().values()));
    }

    Answer update(Call call) {
        Api api = apis.api(call);
        Map<String, Object> document = new LinkedHashMap<>(api.integration(call.path("integrationId")));
        merge(document, call.fields());
        api.integrations().put(call.path("integrationId"), document);
        apis.changed(api);
        return Answer.json(200, document);
    }

    Answer delete(Call call) {
        Api api = apis.api(call);
        String id = call.path("integrationId");
        api.integration(id);
        List<String> users = api.routes().values().stream()
                .map(Fields::of)
                .filter(route -> route.text("target").orElse("").equals("integrations/" + id))
                .map(route -> route.text("routeId").orElse(""))
                .toList();
        if (!users.isEmpty()) {
            throw new AwsError(
                    409,
                    "ConflictException",
                    "Cannot delete Integration '" + id + "' because it is referenced by Route '" + users.get(0) + "'.");
        }
        api.integrations().remove(id);
        apis.changed(api);
        return Answer.of(204);
    }

    private static void merge(Map<String, Object> document, Fields request) {
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        check(Fields.of(document), request);
    }

    private static void check(Fields integration, Fields request) {
        if (!integration.text("integrationType").orElse("").equals("AWS_PROXY") || request.has("integrationSubtype")) {
            throw AwsError.notImitated("integrations other than AWS_PROXY with a Lambda function");
        }
        String format = integration
                .text("payloadFormatVersion")
                .orElseThrow(() -> badRequest("PayloadFormatVersion is a required parameter for integration"));
        if (PayloadFormat.of(format).isEmpty()) {
            throw badRequest("Invalid payloadFormatVersion: " + format + ". Should be one of [1.0, 2.0]");
        }
        int timeout = integration.number("timeoutInMillis").orElse(LONGEST_TIMEOUT);
        if (timeout < SHORTEST_TIMEOUT || timeout > LONGEST_TIMEOUT) {
            throw badRequest("Timeout should be between 50 ms and 30000 ms");
        }
        String uri = integration.text("integrationUri").orElse("");
        if (FunctionUri.of(uri).isEmpty()) {
            throw badRequest("Invalid function ARN or invalid uri: " + uri);
        }
        if (request.has("credentialsArn") || request.has("requestParameters") || request.has("responseParameters")) {
            throw AwsError.notImitated("credentials and parameter mapping of integrations");
        }
    }

    private static AwsError badRequest(String message) {
        return new AwsError(400, "BadRequestException", message);
    }
}
