package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** ListRoles: by path and in pages, without tags ("ListRoles", IAM API reference). */
record RoleListing(Roles roles) {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    /** The inside of the {@code Result} element. */
    String list(QueryCall call) {
        String prefix = call.optional("PathPrefix").orElse("/");
        if (!prefix.matches("/[\\x21-\\x7E]*")) {
            throw new AwsError(
                    400,
                    "ValidationError",
                    "The specified value for pathPrefix is invalid. It must begin with / and contain only alphanumeric"
                            + " characters and/or / characters.");
        }
        int size = size(call);
        String after = call.optional("Marker").map(RoleListing::name).orElse("");
        List<Role> left = roles.all().stream()
                .filter(role -> role.identity().path().startsWith(prefix))
                .filter(role -> Roles.key(role).compareTo(after) > 0)
                .toList();
        List<Role> page = left.subList(0, Math.min(size, left.size()));
        String rest = page.size() == left.size()
                ? Xml.element("IsTruncated", "false")
                : Xml.element("IsTruncated", "true") + Xml.element("Marker", marker(page.get(size - 1)));
        return Xml.list(
                        "Roles",
                        page,
                        role -> RoleOperations.described(role) + Xml.element("MaxSessionDuration", "3600"))
                + rest;
    }

    private static int size(QueryCall call) {
        String size = call.optional("MaxItems").orElse("" + USUAL_PAGE);
        boolean number = size.matches("\\d{1,9}");
        if (!number || Integer.parseInt(size) < 1) {
            throw outOfRange(size, "greater than or equal to 1");
        }
        if (Integer.parseInt(size) > LARGEST_PAGE) {
            throw outOfRange(size, "less than or equal to " + LARGEST_PAGE);
        }
        return Integer.parseInt(size);
    }

    private static AwsError outOfRange(String size, String limit) {
        return new AwsError(
                400,
                "ValidationError",
                "1 validation error detected: Value '" + size
                        + "' at 'maxItems' failed to satisfy constraint: Member must have value " + limit);
    }

    private static String marker(Role last) {
        return Base64.getUrlEncoder().encodeToString(Roles.key(last).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String marker) {
        try {
            return new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new AwsError(400, "ValidationError", "Invalid Marker.");
        }
    }
}
