package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PublishVersion and the list of versions. */
final class Versions {

    private final Functions functions;

    Versions(Functions functions) {
        this.functions = functions;
    }

    Answer publish(Call call) {
        Fields request = call.fields();
        LocalFunction function = function(call);
        function.expectIdle();
        // In which order AWS looks at the two is not known.
        expectCode(function, request.text("CodeSha256"));
        function.expectRevision(request.text("RevisionId"));
        Version version = functions.publish(function, request.text("Description"));
        return Answer.json(201, ConfigurationJson.of(ref(function, version), version));
    }

    /** {@code $LATEST} first, then the numbers. */
    Answer list(Call call) {
        LocalFunction function = function(call);
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(listed(function, function.latest()));
        function.versions().values().forEach(version -> all.add(listed(function, version)));
        return Markers.page(call, "Versions", all);
    }

    private LocalFunction function(Call call) {
        return functions.get(FunctionRef.of(call.path("FunctionName"), Optional.empty(), call.region()));
    }

    private static void expectCode(LocalFunction function, Optional<String> expected) {
        String current = function.latest().content().code().sha256();
        if (expected.isPresent() && !expected.get().equals(current)) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "CodeSHA256 (" + expected.get() + ") is different from current CodeSHA256 in $LATEST (" + current
                            + "). Please try again with the CodeSHA256 in $LATEST.");
        }
    }

    private static Map<String, Object> listed(LocalFunction function, Version version) {
        return ConfigurationJson.listed(ref(function, version), version);
    }

    private static FunctionRef ref(LocalFunction function, Version version) {
        return new FunctionRef(function.ref().region(), function.ref().name(), Optional.of(version.number()));
    }
}
