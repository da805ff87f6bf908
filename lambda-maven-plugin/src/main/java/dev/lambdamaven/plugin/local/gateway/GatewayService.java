package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.OperationTable;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** API Gateway v2: its table of operations, its way to tell errors, and the data plane over the same APIs. */
public final class GatewayService {

    private static final String APIS = "/v2/apis";
    private static final String API = APIS + "/{apiId}";
    private static final String INTEGRATION = API + "/integrations/{integrationId}";
    private static final String ROUTE = API + "/routes/{routeId}";
    private static final String STAGE = API + "/stages/{stageName}";
    private static final String TAGS = "/v2/tags/{resource-arn}";

    /**
     * What the service is told from outside.
     *
     * @param deployDelay how long an automatic deployment takes
     * @param dataPlane the URL before an API's id, with a slash at its end
     * @param log takes one line when the data plane itself fails
     */
    public record Setting(Clock clock, Duration deployDelay, String dataPlane, Consumer<String> log) {}

    private final Apis apis;
    private final OperationTable table = new OperationTable("API Gateway v2");
    private final DataPlane dataPlane;

    /** The service of an empty account. */
    public GatewayService(Setting setting, Ids ids, Invoker invoker, Executor threads) {
        this.apis = new Apis(setting.clock(), setting.deployDelay(), ids, setting.dataPlane());
        this.dataPlane = new DataPlane(apis, invoker, setting.clock(), threads, setting.log());
        Integrations integrations = new Integrations(apis);
        Routes routes = new Routes(apis);
        Stages stages = new Stages(apis);
        Tags tags = new Tags(apis);
        on("POST", APIS, apis::create);
        on("GET", APIS, apis::list);
        on("GET", API, apis::get);
        on("DELETE", API, apis::delete);
        on("POST", API + "/integrations", integrations::create);
        on("GET", API + "/integrations", integrations::list);
        on("GET", INTEGRATION, integrations::get);
        on("PATCH", INTEGRATION, integrations::update);
        on("DELETE", INTEGRATION, integrations::delete);
        on("POST", API + "/routes", routes::create);
        on("GET", API + "/routes", routes::list);
        on("GET", ROUTE, routes::get);
        on("PATCH", ROUTE, routes::update);
        on("DELETE", ROUTE, routes::delete);
        on("POST", API + "/stages", stages::create);
        on("GET", API + "/stages", stages::list);
        on("GET", STAGE, stages::get);
        on("PATCH", STAGE, stages::update);
        on("DELETE", STAGE, stages::delete);
        on("GET", TAGS, tags::get);
        on("POST", TAGS, tags::tag);
        on("DELETE", TAGS, tags::untag);
    }

    /** Answers one call of the control plane; a refusal is in API Gateway's form. */
    public Answer answer(Request request, Scope scope) {
        try {
            return table.answer(request, scope);
        } catch (AwsError refusal) {
            return Answer.json(refusal.status(), Map.of("message", refusal.text()))
                    .with("x-amzn-ErrorType", refusal.code());
        }
    }

    /** What serves the requests of the APIs' clients. */
    public DataPlane dataPlane() {
        return dataPlane;
    }

    private void on(String method, String template, OperationTable.Operation operation) {
        table.on(method, template, call -> {
            synchronized (apis) {
                return operation.answer(call);
            }
        });
    }
}
