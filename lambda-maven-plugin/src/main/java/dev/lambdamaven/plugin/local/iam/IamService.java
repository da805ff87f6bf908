package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** IAM and STS: one table from action to operation, and the query protocol around it. */
public final class IamService {

    private final Sessions sessions;
    private final Once<Map<String, Function<QueryCall, String>>> operations;

    public IamService(Roles store) {
        this.sessions = new Sessions(store);
        this.operations = new Once<>(
                () -> table(new RoleOperations(store), new RoleListing(store), new TokenOperations(store, sessions)));
    }

    private static Map<String, Function<QueryCall, String>> table(
            RoleOperations roles, RoleListing listing, TokenOperations tokens) {
        return Map.ofEntries(
                Map.entry("sts GetCallerIdentity", tokens::callerIdentity),
                Map.entry("sts AssumeRole", tokens::assumeRole),
                Map.entry("sts AssumeRoleWithWebIdentity", tokens::assumeRoleWithWebIdentity),
                Map.entry("iam UpdateAssumeRolePolicy", roles::updateTrust),
                Map.entry("iam GetPolicy", ManagedPolicies::get),
                Map.entry("iam GetRole", roles::get),
                Map.entry("iam ListRoles", listing::list),
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
        QueryCall call = QueryCall.of(request, scope);
        try {
            Function<QueryCall, String> operation = Optional.ofNullable(
                            operations.get().get(scope.service() + " " + call.action()))
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

    /** Who signs with an access key. */
    public String callerArn(String accessKey) {
        return sessions.find(accessKey).map(Sessions.Session::arn).orElse(Roles.CALLER);
    }

    /**
     * Looks at the credentials of a call of whatever service.
     *
     * @throws AwsError 403 when STS has given them out and they are no longer good
     */
    public void check(Scope scope, Request request) {
        sessions.check(scope, request);
    }
}
