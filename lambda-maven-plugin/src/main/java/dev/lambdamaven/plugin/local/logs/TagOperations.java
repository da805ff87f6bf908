package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.Map;

/** The tags of log groups, by ARN; the older operations by name are not imitated. */
final class TagOperations {

    private final LogGroups groups;

    TagOperations(LogGroups groups) {
        this.groups = groups;
    }

    Map<String, Object> tag(LogRequest request) {
        group(request).tags().putAll(request.fields().object("tags").texts());
        return Map.of();
    }

    Map<String, Object> untag(LogRequest request) {
        group(request).tags().keySet().removeAll(request.fields().texts("tagKeys"));
        return Map.of();
    }

    Map<String, Object> list(LogRequest request) {
        return Map.of("tags", Map.copyOf(group(request).tags()));
    }

    /** The text is a guess. */
    private LogGroup group(LogRequest request) {
        String arn = request.required("resourceArn");
        return groups.in(request.region()).stream()
                .filter(group -> arn.equals(Arns.logGroup(group.region(), group.name())))
                .findFirst()
                .orElseThrow(
                        () -> new AwsError(400, "ResourceNotFoundException", "The specified resource does not exist."));
    }
}
