package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.ArrayList;
import java.util.List;

/** What {@code plan} and {@code deploy} need for the way in from HTTP. API Gateway's actions are the methods of its calls. */
record DeployHttpRights(PolicySubject subject, List<PolicyStatement> statements) {

    void add() {
        allow("DeployFindHttpApi", List.of("apigateway:GET"), List.of(subject.gateway("/apis")));
        if (http().httpApi()) {
            httpApi();
        }
        accessLog(http().accessLog());
        http().customDomain().ifPresent(this::domain);
        http().functionUrl().ifPresent(this::functionUrl);
    }

    /** Deletes what is taken away, and an API that two deployments at once have made twice. */
    private void httpApi() {
        List<String> made = new ArrayList<>(subject.api());
        if (subject.wanted().apiId().isEmpty()) {
            made.add(subject.gateway("/apis"));
            allow("DeployTagHttpApi", List.of("apigateway:TagResource"), made);
        }
        allow("DeployHttpApi", List.of("apigateway:POST"), made);
        allow("DeployHttpApiParts", List.of("apigateway:GET", "apigateway:PATCH", "apigateway:DELETE"), subject.api());
    }

    /** API Gateway sets up the delivery in the caller's name ("Configuring logging for HTTP APIs", developer guide). */
    private void accessLog(Setting<AccessLog> accessLog) {
        accessLog.value().ifPresent(log -> {
            if (log.destination().isEmpty()) {
                allow(
                        "DeployAccessLogGroup",
                        List.of("logs:CreateLogGroup", "logs:TagResource"),
                        subject.logGroup(subject.accessLogGroup()));
                allow("DeployAccessLogList", List.of("logs:DescribeLogGroups"), List.of(subject.anyLogGroup()));
            }
            allow(
                    "DeployAccessLog",
                    List.of(
                            "logs:CreateLogDelivery",
                            "logs:GetLogDelivery",
                            "logs:UpdateLogDelivery",
                            "logs:DeleteLogDelivery",
                            "logs:ListLogDeliveries",
                            "logs:PutResourcePolicy",
                            "logs:DescribeResourcePolicies"),
                    List.of("*"));
        });
    }

    private void domain(CustomDomain domain) {
        String mappings = subject.gateway("/domainnames/" + domain.domainName() + "/apimappings");
        allow(
                "DeployDomain",
                List.of("apigateway:GET", "apigateway:POST", "apigateway:PATCH"),
                List.of(mappings, mappings + "/*"));
    }

    /** What lets everybody in is added, or taken away. */
    private void functionUrl(String auth) {
        List<String> actions = new ArrayList<>(List.of(
                "lambda:GetFunctionUrlConfig", "lambda:CreateFunctionUrlConfig", "lambda:UpdateFunctionUrlConfig"));
        if (!auth.equals("NONE")) {
            actions.add("lambda:RemovePermission");
        }
        allow("DeployFunctionUrl", actions, subject.function());
    }

    private HttpSpec http() {
        return subject.wanted().http();
    }

    private void allow(String sid, List<String> actions, List<String> resources) {
        statements.add(new PolicyStatement(sid, actions, resources));
    }
}
