package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A form-encoded call of the query protocol, as IAM and STS take it. */
record QueryCall(Map<String, List<String>> form, String accessKey) {

    static QueryCall of(Request request, Scope scope) {
        return new QueryCall(Percent.parameters(request.body().text()), scope.accessKey());
    }

    String action() {
        return optional("Action").orElse("without an Action");
    }

    /**
     * A parameter that must be there.
     *
     * @throws AwsError 400 ValidationError when it is not
     */
    String required(String name) {
        return optional(name)
                .orElseThrow(() -> new AwsError(
                        400,
                        "ValidationError",
                        "1 validation error detected: Value null at '"
                                + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                                + "' failed to satisfy constraint: Member must not be null"));
    }

    Optional<String> optional(String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** {@code Tags.member.1.Key} and so on. */
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        for (int i = 1; form.containsKey("Tags.member." + i + ".Key"); i++) {
            tags.put(
                    required("Tags.member." + i + ".Key"),
                    optional("Tags.member." + i + ".Value").orElse(""));
        }
        return tags;
    }

    /** {@code TagKeys.member.1} and so on. */
    List<String> tagKeys() {
        List<String> keys = new ArrayList<>();
        for (int i = 1; form.containsKey("TagKeys.member." + i); i++) {
            keys.add(required("TagKeys.member." + i));
        }
        return keys;
    }
}
