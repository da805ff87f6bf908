package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The least that somebody must be allowed to deploy, operate and delete what a project wants: the actions of the calls that its
 * configuration leads to, on the resources it names. Who is asked, GetCallerIdentity, needs no permission (STS API reference).
 */
public final class DeployerPolicy {

    /** Characters of a managed policy without white space ("IAM and AWS STS quotas", IAM User Guide). */
    public static final int LONGEST_MANAGED_POLICY = 6144;

    private final List<PolicyStatement> statements;

    private DeployerPolicy(List<PolicyStatement> statements) {
        this.statements = statements;
    }

    /**
     * The policy for a configuration.
     *
     * @param code decides whether there is a layer, and whether a zip goes over S3
     */
    public static DeployerPolicy of(Account account, DeploymentSpec wanted, DeploymentPackage code) {
        PolicySubject subject = PolicySubject.of(account, wanted, code);
        List<PolicyStatement> statements = new ArrayList<>();
        new DeployRights(subject, statements).add();
        new DeployHttpRights(subject, statements).add();
        new DeployStoreRights(subject, statements).add();
        new OperateRights(subject, statements).add();
        new UndeployRights(subject, statements).add();
        return new DeployerPolicy(statements);
    }

    /**
     * Every action that is allowed for a use, in order.
     *
     * @param use {@code Deploy}, {@code Operate} or {@code Undeploy}, with which the statements for it begin; empty for all
     */
    public List<String> actions(String use) {
        return statements.stream()
                .filter(statement -> statement.sid().startsWith(use))
                .flatMap(statement -> statement.actions().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** By the names of the policy language. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Version", "2012-10-17");
        members.put(
                "Statement", statements.stream().map(PolicyStatement::members).toList());
        return members;
    }
}
