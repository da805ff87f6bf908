package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** IAM and STS: one table from action to operation, and the query protocol around it. */
public final class IamService {

    /** Who calls, as far as nothing else is known. */
    public static final String CALLER = Roles.CALLER;

    private final RoleOperations roles;
    private final Map<String, Function<QueryCall, String>> operations;

    public IamService(Roles store) {
        this.roles = new RoleOperations(store);
        this.operations = Map.ofEntries(
                Map.entry("sts GetCallerIdentity", call -> callerIdentity()),
                Map.entry("iam GetRole", roles::get),
                Map.entry("iam CreateRole", roles::create),
                Map.entry("iam DeleteRole", roles::delete),
                Map.entry("iam TagRole", roles::tag),
                Map.entry("iam UntagRole", roles::untag),
                Map.entry("iam ListRoleTags", roles::listTags),
                Map.entry("iam PutRolePolicy", roles::putPolicy),
                Map.entry("iam GetRolePolicy", roles::getPolicy),
                Map.entry("iam DeleteRolePolicy", roles::deletePolicy),
                Map.entry("iam ListRolePolicies", roles::listPolicies),
                Map.entry("iam AttachRolePolicy", roles::attach),
                Map.entry("iam DetachRolePolicy", roles::detach),
                Map.entry("iam ListAttachedRolePolicies", roles::listAttached));
    }

    /** Answers one call; a refusal is an XML error document. */
    public Answer answer(Request request, Scope scope, String requestId) {
        QueryCall call = QueryCall.of(request);
        try {
            Function<QueryCall, String> operation = Optional.ofNullable(
                            operations.get(scope.service() + " " + call.action()))
                    .orElseThrow(() -> AwsError.notImitated("the " + scope.service() + " operation " + call.action()));
            synchronized (this) {
                return Xml.answer(call.action(), operation.apply(call), requestId);
            }
        } catch (AwsError refusal) {
            return Xml.error(refusal, requestId);
        }
    }

    /** An error in the form of both services. */
    public static Answer refusal(AwsError error, String requestId) {
        return Xml.error(error, requestId);
    }

    private static String callerIdentity() {
        return Xml.element("Arn", Roles.CALLER)
                + Xml.element("UserId", "AIDALOCALLOCALLOCAL0")
                + Xml.element("Account", Roles.ACCOUNT);
    }
}
