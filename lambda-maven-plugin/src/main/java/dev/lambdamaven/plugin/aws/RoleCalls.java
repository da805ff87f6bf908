package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Step;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** The IAM calls of a deployment. */
final class RoleCalls {

    private final IamClient iam;
    private final RoleWait wait;

    /** @param wait told of the role that is made */
    RoleCalls(IamClient iam, RoleWait wait) {
        this.iam = iam;
        this.wait = wait;
    }

    /** The SDK sends again what was not answered: a role that is there already may be the one this call made. */
    String create(Step.CreateRole step) {
        String arn = createOrFind(step);
        wait.made(arn);
        return arn;
    }

    private String createOrFind(Step.CreateRole step) {
        try {
            return createOnce(step);
        } catch (EntityAlreadyExistsException taken) {
            Role present = iam.getRole(request -> request.roleName(step.name())).role();
            Map<String, String> tags = present.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value));
            if (tags.entrySet().containsAll(step.tags().entrySet())) {
                return present.arn();
            }
            throw taken;
        }
    }

    private String createOnce(Step.CreateRole step) {
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
