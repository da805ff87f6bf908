package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.Map;
import java.util.Optional;

/** The tags of functions, by ARN. */
final class Tags {

    /** "Tag naming limits and requirements", AWS tagging guide. */
    private static final int MOST = 50;

    private final Functions functions;

    Tags(Functions functions) {
        this.functions = functions;
    }

    Answer list(Call call) {
        return Answer.json(200, Map.of("Tags", function(call).tags()));
    }

    Answer tag(Call call) {
        Map<String, String> tags = call.fields().object("Tags").texts();
        LocalFunction function = function(call);
        if (tags.isEmpty()) {
            throw invalid("An error occurred and the request cannot be processed.");
        }
        long added = tags.keySet().stream()
                .filter(key -> !function.tags().containsKey(key))
                .count();
        if (function.tags().size() + added > MOST) {
            throw invalid("Number of tags exceeds resource tag limit.");
        }
        function.tags().putAll(tags);
        return Answer.of(204);
    }

    Answer untag(Call call) {
        function(call).tags().keySet().removeAll(call.request().queryAll("tagKeys"));
        return Answer.of(204);
    }

    private LocalFunction function(Call call) {
        String arn = call.path("Resource");
        if (!arn.startsWith("arn:")) {
            throw Violations.of(
                    "'" + arn + "' at 'resource'", "satisfy regular expression pattern: arn:(aws[a-zA-Z-]*):lambda:.+");
        }
        FunctionRef ref = FunctionRef.of(arn, Optional.empty(), call.region());
        if (ref.qualifier().isPresent()) {
            throw invalid("Tags on function aliases and versions are not supported. Please specify a function ARN.");
        }
        return functions.get(ref);
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
