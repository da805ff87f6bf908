package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The HTTP APIs of the account: CreateApi, GetApi, GetApis, UpdateApi, DeleteApi, and the way to one of them. */
final class Apis {

    private static final List<String> KEPT =
            List.of("name", "description", "version", "disableExecuteApiEndpoint", "corsConfiguration");

    private final Map<String, Api> apis = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration deployDelay;
    private final Ids ids;
    private final String dataPlane;

    /**
     * An account without APIs.
     *
     * @param deployDelay how long an automatic deployment takes
     * @param dataPlane the URL before an API's id in {@code apiEndpoint}
     */
    Apis(Clock clock, Duration deployDelay, Ids ids, String dataPlane) {
        this.clock = clock;
        this.deployDelay = deployDelay;
        this.ids = ids;
        this.dataPlane = dataPlane;
    }

    Ids ids() {
        return ids;
    }

    Answer create(Call call) {
        Fields request = call.fields();
        check(request);
        Api.Identity identity = new Api.Identity(ids.letters(10), call.region());
        Map<String, Object> document = new LinkedHashMap<>();
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> document.put(name, request.members().get(name)));
        document.putIfAbsent("disableExecuteApiEndpoint", false);
        document.put("apiId", identity.id());
        document.put("apiEndpoint", dataPlane + identity.id());
        document.put("protocolType", "HTTP");
        document.put("routeSelectionExpression", "$request.method $request.path");
        document.put("apiKeySelectionExpression", "$request.header.x-api-key");
        document.put("createdDate", now());
        Api api = new Api(identity, document);
        api.tags().putAll(request.object("tags").texts());
        apis.put(identity.id(), api);
        return Answer.json(201, json(api));
    }

    Answer get(Call call) {
        return Answer.json(200, json(api(call)));
    }

    Answer list(Call call) {
        return Pages.page(
                call,
                apis.values().stream()
                        .filter(api -> api.identity().region().equals(call.region()))
                        .map(Apis::json)
                        .toList());
    }

    /** The whole CORS configuration is replaced, not merged. */
    Answer update(Call call) {
        Api api = api(call);
        Fields request = call.fields();
        checkCors(request);
        checkQuickCreate(request);
        KEPT.stream()
                .filter(request::has)
                .forEach(name -> api.document().put(name, request.members().get(name)));
        changed(api);
        return Answer.json(200, json(api));
    }

    Answer deleteCors(Call call) {
        Api api = api(call);
        api.document().remove("corsConfiguration");
        changed(api);
        return Answer.of(204);
    }

    Answer delete(Call call) {
        apis.remove(api(call).identity().id());
        return Answer.of(204);
    }

    /**
     * The API that a call names.
     *
     * @throws AwsError 404 when there is none of that id in the region
     */
    Api api(Call call) {
        String id = call.path("apiId");
        return find(id).filter(api -> api.identity().region().equals(call.region()))
                .orElseThrow(() -> new AwsError(404, "NotFoundException", "Invalid API identifier specified " + id));
    }

    /** An API in whatever region, brought up to date. */
    Optional<Api> find(String id) {
        Optional<Api> api = Optional.ofNullable(apis.get(id));
        api.ifPresent(found -> found.settle(clock.instant(), ids));
        return api;
    }

    /** Starts the automatic deployments that follow a change. */
    void changed(Api api) {
        api.changed(clock.instant().plus(deployDelay));
    }

    /** A time as API Gateway writes it. */
    String now() {
        return time(clock.instant());
    }

    static String time(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Map<String, Object> json(Api api) {
        Map<String, Object> json = new LinkedHashMap<>(api.document());
        json.put("tags", api.tags());
        return json;
    }

    private static void check(Fields request) {
        checkCors(request);
        if (!request.has("name") || !request.has("protocolType")) {
            throw new AwsError(400, "BadRequestException", "Name and ProtocolType are required.");
        }
        if (!request.text("protocolType").equals(Optional.of("HTTP"))) {
            throw AwsError.notImitated(
                    "APIs with protocolType " + request.text("protocolType").orElse("") + ", only HTTP");
        }
        checkQuickCreate(request);
    }

    private static void checkCors(Fields request) {
        if (request.has("corsConfiguration")) {
            CorsRules.of(request.object("corsConfiguration"));
        }
    }

    private static void checkQuickCreate(Fields request) {
        for (String member : List.of("target", "routeKey", "credentialsArn")) {
            if (request.has(member)) {
                throw AwsError.notImitated(member + " of an API");
            }
        }
    }
}
