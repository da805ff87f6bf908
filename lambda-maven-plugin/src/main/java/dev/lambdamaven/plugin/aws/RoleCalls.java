package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Step;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.Tag;

/** The IAM calls of a deployment. */
final class RoleCalls {

    private final IamClient iam;

    RoleCalls(IamClient iam) {
        this.iam = iam;
    }

    String create(Step.CreateRole step) {
        return iam.createRole(request -> request.roleName(step.name())
                        .assumeRolePolicyDocument(step.trustPolicy())
                        .description("Execution role made by lambda-maven-plugin")
                        .tags(step.tags().entrySet().stream()
                                .map(tag -> Tag.builder()
                                        .key(tag.getKey())
                                        .value(tag.getValue())
                                        .build())
                                .toList()))
                .role()
                .arn();
    }

    String putPolicy(Step.PutRolePolicy step) {
        iam.putRolePolicy(request ->
                request.roleName(step.role()).policyName(step.policyName()).policyDocument(step.document()));
        return step.policyName();
    }
}
