package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The two documents of the role that is made when none is given: who may take it, and what it may do. */
final class RolePolicies {

    static final String LOGS_POLICY = "logs";

    /** Lets the Lambda service take the role (Lambda Developer Guide, "Defining permissions with an execution role"). */
    static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private RolePolicies() {}

    /**
     * What the function needs; so does what others have set on it, and each version that stays: it is served by the same role until
     * the alias moves, and when it moves back.
     *
     * @param deleted numbers of the versions that the same plan deletes
     */
    static List<RoleGrant> grants(FunctionSpec spec, Observed observed, Set<String> deleted) {
        FunctionOptions present = observed.function()
                .map(function -> function.code().settings().options())
                .orElse(FunctionOptions.UNSET);
        List<RoleGrant> grants = new ArrayList<>();
        grants.add(RoleGrant.logs(observed.account().logGroupArn(Surroundings.logGroup(spec, observed))));
        grants.addAll(RoleGrant.of(spec.options().over(present)));
        observed.function().stream()
                .flatMap(function -> function.versions().stream())
                .filter(version -> !deleted.contains(version.number()))
                .forEach(version ->
                        grants.addAll(RoleGrant.of(version.release().settings().options())));
        return grants.stream().distinct().toList();
    }

    /** What the role may do, as the policy that says so. */
    static String document(List<RoleGrant> grants) {
        return grants.stream()
                .map(RoleGrant::statement)
                .collect(Collectors.joining(",", "{\"Version\":\"2012-10-17\",\"Statement\":[", "]}"));
    }
}
