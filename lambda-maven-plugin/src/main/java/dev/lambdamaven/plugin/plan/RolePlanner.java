package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of the plan that makes the function's own role and says what it may do. A role that the project names, and one by our name
 * that somebody else has made, is left alone.
 *
 * @param role ARN of the role that the function shall have
 */
record RolePlanner(DeploymentSpec wanted, Observed observed, String role) {

    /** What comes before these steps; the versions that they delete need no rights any more. */
    List<Step> before(List<Step> steps) {
        List<Step> first = new ArrayList<>();
        String name = wanted.ownRoleName();
        boolean own = wanted.function().role().isEmpty()
                && role.equals(observed.account().roleArn(name))
                && observed.role().filter(this::isForeign).isEmpty();
        if (!own) {
            return first;
        }
        if (observed.role().isEmpty()) {
            first.add(new Step.CreateRole(name, RolePolicies.TRUST, TagPlanner.of(wanted.function())));
        }
        List<RoleGrant> grants = RolePolicies.grants(wanted.function(), observed, deleted(steps));
        String policy = RolePolicies.document(grants);
        if (!observed.role().flatMap(Observed.Role::logsPolicy).equals(Optional.of(policy))) {
            List<String> words =
                    grants.stream().map(RoleGrant::words).distinct().toList();
            first.add(new Step.PutRolePolicy(name, RolePolicies.LOGS_POLICY, policy, words));
        }
        return first;
    }

    private boolean isForeign(Observed.Role present) {
        return !Ownership.ours(present.tags(), wanted.function().name());
    }

    private static Set<String> deleted(List<Step> steps) {
        return steps.stream()
                .filter(ReleaseStep.DeleteVersion.class::isInstance)
                .map(step -> ((ReleaseStep.DeleteVersion) step).version())
                .collect(Collectors.toSet());
    }
}
