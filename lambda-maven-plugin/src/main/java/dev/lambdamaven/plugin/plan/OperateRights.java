package dev.lambdamaven.plugin.plan;

import java.util.List;

/** What {@code status}, {@code rollback}, {@code logs} and {@code invoke} need. */
record OperateRights(PolicySubject subject, List<PolicyStatement> statements) {

    void add() {
        allow(
                "OperateFunction",
                List.of(
                        "lambda:GetFunction",
                        "lambda:ListTags",
                        "lambda:GetFunctionConfiguration",
                        "lambda:ListVersionsByFunction",
                        "lambda:GetAlias",
                        "lambda:ListAliases",
                        "lambda:UpdateAlias",
                        "lambda:GetPolicy",
                        "lambda:InvokeFunction"),
                subject.function());
        allow("OperateLogs", List.of("logs:FilterLogEvents"), subject.logGroup(subject.logGroup()));
        allow("OperateFindHttpApi", List.of("apigateway:GET"), List.of(subject.gateway("/apis")));
        if (subject.wanted().http().httpApi()) {
            allow("OperateHttpApi", List.of("apigateway:GET"), subject.api());
        }
    }

    private void allow(String sid, List<String> actions, List<String> resources) {
        statements.add(new PolicyStatement(sid, actions, resources));
    }
}
