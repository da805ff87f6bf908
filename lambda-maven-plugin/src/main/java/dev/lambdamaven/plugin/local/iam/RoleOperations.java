package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What IAM does with roles; each method answers the inside of a {@code Result} element. */
final class RoleOperations {

    private static final Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,64}");
    private static final String NOT_TRUNCATED = Xml.element("IsTruncated", "false");

    private final Roles roles;

    RoleOperations(Roles roles) {
        this.roles = roles;
    }

    String create(QueryCall call) {
        String name = call.required("RoleName");
        if (!NAME.matcher(name).matches()) {
            throw new AwsError(
                    400,
                    "ValidationError",
                    "The specified value for roleName is invalid. It must contain only alphanumeric characters and/or the"
                            + " following: +=,.@_-");
        }
        TrustPolicy trust = TrustPolicy.of(call.required("AssumeRolePolicyDocument"));
        Role role = roles.create(
                name,
                call.optional("Path").orElse("/"),
                call.optional("Description").orElse(""),
                trust);
        role.tags().putAll(call.tags());
        return Xml.wrap("Role", members(role));
    }

    /** Says more than CreateRole does, and of the role's last use that it is not known. */
    String get(QueryCall call) {
        String usage = Xml.element("MaxSessionDuration", "3600") + Xml.wrap("RoleLastUsed", "");
        return Xml.wrap("Role", members(role(call)) + usage);
    }

    String updateTrust(QueryCall call) {
        role(call).trust(TrustPolicy.of(call.required("PolicyDocument")));
        return "";
    }

    String delete(QueryCall call) {
        Role role = role(call);
        if (!role.attachedPolicies().isEmpty()) {
            throw new AwsError(409, "DeleteConflict", "Cannot delete entity, must detach all policies first.");
        }
        if (!role.inlinePolicies().isEmpty()) {
            throw new AwsError(409, "DeleteConflict", "Cannot delete entity, must delete policies first.");
        }
        roles.delete(role);
        return "";
    }

    String tag(QueryCall call) {
        role(call).tags().putAll(call.tags());
        return "";
    }

    String untag(QueryCall call) {
        role(call).tags().keySet().removeAll(call.tagKeys());
        return "";
    }

    String listTags(QueryCall call) {
        return tags(role(call)) + NOT_TRUNCATED;
    }

    String putPolicy(QueryCall call) {
        String document = call.required("PolicyDocument");
        TrustPolicy.of(document);
        role(call).inlinePolicies().put(call.required("PolicyName"), document);
        return "";
    }

    String getPolicy(QueryCall call) {
        String name = call.required("PolicyName");
        String document =
                Optional.ofNullable(role(call).inlinePolicies().get(name)).orElseThrow(() -> noPolicy(name));
        return Xml.element("RoleName", call.required("RoleName"))
                + Xml.element("PolicyName", name)
                + Xml.element("PolicyDocument", Percent.encode(document));
    }

    String deletePolicy(QueryCall call) {
        String name = call.required("PolicyName");
        if (role(call).inlinePolicies().remove(name) == null) {
            throw noPolicy(name);
        }
        return "";
    }

    String listPolicies(QueryCall call) {
        return Xml.list("PolicyNames", role(call).inlinePolicies().keySet(), name -> name) + NOT_TRUNCATED;
    }

    String attach(QueryCall call) {
        role(call).attachedPolicies().add(ManagedPolicies.attachable(call.required("PolicyArn")));
        return "";
    }

    String detach(QueryCall call) {
        String arn = call.required("PolicyArn");
        if (!role(call).attachedPolicies().remove(arn)) {
            throw new AwsError(404, "NoSuchEntity", "Policy " + arn + " was not found.");
        }
        return "";
    }

    String listAttached(QueryCall call) {
        return Xml.list(
                        "AttachedPolicies",
                        role(call).attachedPolicies(),
                        arn -> Xml.element("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
                                + Xml.element("PolicyArn", arn))
                + NOT_TRUNCATED;
    }

    private Role role(QueryCall call) {
        return roles.get(call.required("RoleName"));
    }

    private static AwsError noPolicy(String name) {
        return new AwsError(404, "NoSuchEntity", "The role policy with name " + name + " cannot be found.");
    }

    private static String members(Role role) {
        return described(role) + (role.tags().isEmpty() ? "" : tags(role));
    }

    /** All but the tags. What is not set is not there, as in the examples of the IAM API reference. */
    static String described(Role role) {
        Role.Identity identity = role.identity();
        String created = DateTimeFormatter.ISO_INSTANT.format(identity.created().truncatedTo(ChronoUnit.SECONDS));
        String description = role.description().isEmpty() ? "" : Xml.element("Description", role.description());
        return Xml.element("Path", identity.path())
                + Xml.element("RoleName", identity.name())
                + Xml.element("RoleId", identity.id())
                + Xml.element("Arn", Roles.arn(role))
                + Xml.element("CreateDate", created)
                + Xml.element(
                        "AssumeRolePolicyDocument", Percent.encode(role.trust().document()))
                + description;
    }

    private static String tags(Role role) {
        return Xml.list(
                "Tags",
                role.tags().entrySet(),
                (Map.Entry<String, String> tag) ->
                        Xml.element("Key", tag.getKey()) + Xml.element("Value", tag.getValue()));
    }
}
