package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.lambda.Invoker;
import dev.lambdamaven.plugin.local.logs.LogGroups;
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
    private static final String DOMAINS = "/v2/domainnames";
    private static final String DOMAIN = DOMAINS + "/{domainName}";
    private static final String TAGS = "/v2/tags/{resource-arn}";

    /**
     * What the service is told from outside.
     *
     * @param deployDelay how long an automatic deployment takes
     * @param dataPlane the URL before an API's id, with a slash at its end
     * @param log takes one line when the data plane itself fails
     * @param patient waits for functions for as long as they take, whatever an integration says
     */
    public record Setting(Clock clock, Duration deployDelay, String dataPlane, Consumer<String> log, boolean patient) {

        /** Waits as long as an integration says. */
        public Setting(Clock clock, Duration deployDelay, String dataPlane, Consumer<String> log) {
            this(clock, deployDelay, dataPlane, log, false);
        }
    }

    private final Apis apis;
    private final OperationTable table;
    private final ConcurrentChanges changes = new ConcurrentChanges();
    private final DataPlane dataPlane;
    private final FrontDoor frontDoor;

    /** The service of an empty account. */
    public GatewayService(Setting setting, Ids ids, Invoker invoker, LogGroups logs, Executor threads) {
        this.apis = new Apis(setting.clock(), setting.deployDelay(), ids, setting.dataPlane());
        AccessLog accessLog = new AccessLog(logs);
        DomainNames domains = new DomainNames(apis);
        Backend backend = new Backend(invoker, threads, setting.log(), setting.patient());
        this.dataPlane = new DataPlane(apis, domains, backend, accessLog, setting.clock());
        this.frontDoor = new FrontDoor(dataPlane, new UrlPlane(invoker, setting.clock(), ids));
        this.table = new OperationTable("API Gateway v2", table -> {
            apiTable(table);
            partTable(table, accessLog);
            domainTable(table, domains);
        });
    }

    private void apiTable(OperationTable.Rows table) {
        on(table, "POST", APIS, apis::create);
        on(table, "GET", APIS, apis::list);
        on(table, "GET", API, apis::get);
        on(table, "PATCH", API, apis::update);
        on(table, "DELETE", API, apis::delete);
        on(table, "DELETE", API + "/cors", apis::deleteCors);
        Tags tags = new Tags(apis);
        on(table, "GET", TAGS, tags::get);
        on(table, "POST", TAGS, tags::tag);
        on(table, "DELETE", TAGS, tags::untag);
    }

    private void partTable(OperationTable.Rows table, AccessLog accessLog) {
        Integrations integrations = new Integrations(apis);
        Routes routes = new Routes(apis);
        Stages stages = new Stages(apis, accessLog::isThere);
        on(table, "POST", API + "/integrations", integrations::create);
        on(table, "GET", API + "/integrations", integrations::list);
        on(table, "GET", INTEGRATION, integrations::get);
        on(table, "PATCH", INTEGRATION, integrations::update);
        on(table, "DELETE", INTEGRATION, integrations::delete);
        on(table, "POST", API + "/routes", routes::create);
        on(table, "GET", API + "/routes", routes::list);
        on(table, "GET", ROUTE, routes::get);
        on(table, "PATCH", ROUTE, routes::update);
        on(table, "DELETE", ROUTE, routes::delete);
        on(table, "POST", API + "/stages", stages::create);
        on(table, "GET", API + "/stages", stages::list);
        on(table, "GET", STAGE, stages::get);
        on(table, "PATCH", STAGE, stages::update);
        on(table, "DELETE", STAGE, stages::delete);
        on(table, "DELETE", STAGE + "/accesslogsettings", stages::deleteAccessLog);
    }

    private void domainTable(OperationTable.Rows table, DomainNames domains) {
        Authorizers authorizers = new Authorizers(apis);
        Deployments deployments = new Deployments(apis);
        on(table, "POST", API + "/authorizers", authorizers::create);
        on(table, "GET", API + "/authorizers", authorizers::list);
        on(table, "GET", API + "/authorizers/{authorizerId}", authorizers::get);
        on(table, "PATCH", API + "/authorizers/{authorizerId}", authorizers::update);
        on(table, "DELETE", API + "/authorizers/{authorizerId}", authorizers::delete);
        on(table, "POST", API + "/deployments", deployments::create);
        on(table, "GET", API + "/deployments", deployments::list);
        on(table, "GET", API + "/deployments/{deploymentId}", deployments::get);
        on(table, "POST", DOMAINS, domains::create);
        on(table, "GET", DOMAINS, domains::list);
        on(table, "GET", DOMAIN, domains::get);
        on(table, "DELETE", DOMAIN, domains::delete);
        on(table, "POST", DOMAIN + "/apimappings", domains::createMapping);
        on(table, "GET", DOMAIN + "/apimappings", domains::listMappings);
        on(table, "GET", DOMAIN + "/apimappings/{apiMappingId}", domains::getMapping);
        on(table, "PATCH", DOMAIN + "/apimappings/{apiMappingId}", domains::updateMapping);
        on(table, "DELETE", DOMAIN + "/apimappings/{apiMappingId}", domains::deleteMapping);
    }

    /** A refusal in this service's form. */
    public static Answer refusal(AwsError error) {
        return Answer.json(error.status(), Map.of("message", error.text())).with("x-amzn-ErrorType", error.code());
    }

    /** Answers one call of the control plane; a refusal is in API Gateway's form. */
    public Answer answer(Request request, Scope scope) {
        try {
            return table.answer(request, scope);
        } catch (AwsError refusal) {
            return refusal(refusal);
        }
    }

    /** What serves the clients of APIs and of function URLs. */
    public FrontDoor frontDoor() {
        return frontDoor;
    }

    /** What serves the requests of the APIs' clients. */
    public DataPlane dataPlane() {
        return dataPlane;
    }

    private void on(OperationTable.Rows table, String method, String template, OperationTable.Operation operation) {
        boolean changes = !method.equals("GET") && template.startsWith(API);
        OperationTable.Operation locked = call -> {
            synchronized (apis) {
                return operation.answer(call);
            }
        };
        table.on(method, template, changes ? call -> this.changes.alone(call.path("apiId"), call, locked) : locked);
    }
}
