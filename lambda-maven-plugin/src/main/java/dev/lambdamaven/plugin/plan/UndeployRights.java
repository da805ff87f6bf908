package dev.lambdamaven.plugin.plan;

import java.util.ArrayList;
import java.util.List;

/** What {@code undeploy} needs. It looks for all that a deployment may make, and deletes what this configuration made. */
record UndeployRights(PolicySubject subject, List<PolicyStatement> statements) {

    void add() {
        httpApi();
        allow(
                "UndeployFunction",
                List.of(
                        "lambda:GetFunction",
                        "lambda:ListTags",
                        "lambda:ListVersionsByFunction",
                        "lambda:DeleteFunction"),
                subject.function());
        allow("UndeployLayerList", List.of("lambda:ListLayerVersions"), List.of("*"));
        if (subject.layered()) {
            allow("UndeployLayer", List.of("lambda:DeleteLayerVersion"), List.of(subject.layer() + ":*"));
        }
        logGroups();
        role();
    }

    /** A domain that leads to the API is found among all. */
    private void httpApi() {
        allow("UndeployFindHttpApi", List.of("apigateway:GET"), List.of(subject.gateway("/apis")));
        if (!subject.wanted().http().httpApi()) {
            return;
        }
        allow("UndeployHttpApi", List.of("apigateway:DELETE"), subject.api());
        allow(
                "UndeployDomains",
                List.of("apigateway:GET"),
                List.of(subject.gateway("/domainnames"), subject.gateway("/domainnames/*")));
        subject.wanted()
                .http()
                .customDomain()
                .ifPresent(domain -> allow(
                        "UndeployDomain",
                        List.of("apigateway:DELETE"),
                        List.of(subject.gateway("/domainnames/" + domain.domainName() + "/apimappings/*"))));
    }

    /**
     * Lambda's group is tagged before the function is deleted, so that it is known afterwards whose it was. One that the project names
     * is looked at beside it, and deleted when a deployment has made it.
     */
    private void logGroups() {
        List<String> groups = new ArrayList<>(subject.logGroup(subject.lambdasLogGroup()));
        if (!subject.logGroup().equals(subject.lambdasLogGroup())) {
            groups.addAll(subject.logGroup(subject.logGroup()));
        }
        if (subject.wanted().http().accessLog().value().isPresent()) {
            groups.addAll(subject.logGroup(subject.accessLogGroup()));
        }
        allow("UndeployLogGroupList", List.of("logs:DescribeLogGroups"), List.of(subject.anyLogGroup()));
        allow(
                "UndeployLogGroup",
                List.of("logs:ListTagsForResource", "logs:TagResource", "logs:DeleteLogGroup"),
                groups);
    }

    /** IAM says of a role that it is not there only to those who may read it. */
    private void role() {
        List<String> actions = new ArrayList<>(List.of("iam:GetRole"));
        if (subject.makesRole()) {
            actions.addAll(List.of(
                    "iam:ListRolePolicies",
                    "iam:ListAttachedRolePolicies",
                    "iam:DeleteRolePolicy",
                    "iam:DetachRolePolicy",
                    "iam:DeleteRole"));
        }
        allow("UndeployRole", actions, List.of(subject.ownRole()));
    }

    private void allow(String sid, List<String> actions, List<String> resources) {
        statements.add(new PolicyStatement(sid, actions, resources));
    }
}
