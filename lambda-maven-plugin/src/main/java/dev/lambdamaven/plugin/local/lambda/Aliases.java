package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aliases: names that point to a published version. */
final class Aliases {

    private static final String NAME = "(?!^[0-9]+$)([a-zA-Z0-9-_]+)";

    private final Functions functions;

    Aliases(Functions functions) {
        this.functions = functions;
    }

    Answer create(Call call) {
        Fields request = call.fields();
        Violations violations = new Violations();
        violations.required("name", request.has("Name"));
        violations.required("functionVersion", request.has("FunctionVersion"));
        violations.pattern("name", request.text("Name"), NAME);
        Routing.check(request, violations);
        violations.refuse();
        String version = request.text("FunctionVersion").orElse("");
        // AWS names a missing function with the version (recorded: routing_config_exc_fn_doesnotexist).
        LocalFunction function =
                functions.get(FunctionRef.of(call.path("FunctionName"), Optional.of(version), call.region()));
        String name = request.text("Name").orElse("");
        Optional<Alias.Canary> canary = Routing.canary(function, request, version, Optional.empty());
        if (function.aliases().containsKey(name)) {
            throw new AwsError(409, "ResourceConflictException", "Alias already exists: " + arn(function, name));
        }
        Alias alias = new Alias(
                name,
                version,
                request.text("Description").orElse(""),
                canary,
                functions.ids().uuid());
        function.aliases().put(name, alias);
        return Answer.json(201, json(function, alias));
    }

    Answer get(Call call) {
        LocalFunction function = function(call);
        return Answer.json(200, json(function, alias(function, call.path("Name"), "Cannot find alias arn: ")));
    }

    Answer update(Call call) {
        Fields request = call.fields();
        Violations violations = new Violations();
        Routing.check(request, violations);
        violations.refuse();
        LocalFunction function = function(call);
        Alias old = alias(function, call.path("Name"), "Alias not found: ");
        if (request.text("RevisionId")
                .filter(revision -> !revision.equals(old.revisionId()))
                .isPresent()) {
            throw otherRevision();
        }
        String version = request.text("FunctionVersion").orElse(old.functionVersion());
        Alias changed = new Alias(
                old.name(),
                version,
                request.text("Description").orElse(old.description()),
                Routing.canary(function, request, version, old.canary()),
                functions.ids().uuid());
        if (!version.equals(old.functionVersion())) {
            function.concurrency().moved(old.name(), functions.now(), functions.provisioned());
        }
        function.aliases().put(changed.name(), changed);
        return Answer.json(200, json(function, changed));
    }

    /** Deleting an alias that is not there succeeds. */
    Answer delete(Call call) {
        LocalFunction function = function(call);
        function.aliases().remove(call.path("Name"));
        function.policies().remove(call.path("Name"));
        function.concurrency().remove(call.path("Name"));
        function.urls().remove(call.path("Name"));
        return Answer.of(204);
    }

    Answer list(Call call) {
        LocalFunction function = function(call);
        List<Map<String, Object>> all = function.aliases().values().stream()
                .filter(alias -> call.query("FunctionVersion").map(alias::uses).orElse(true))
                .map(alias -> json(function, alias))
                .toList();
        return Markers.page(call, "Aliases", all);
    }

    static void expectUnused(LocalFunction function, String number) {
        List<String> users = function.aliases().values().stream()
                .filter(alias -> alias.uses(number))
                .map(alias -> arn(function, alias.name()))
                .toList();
        if (!users.isEmpty()) {
            throw new AwsError(
                    409,
                    "ResourceConflictException",
                    "Version " + number + " is currently referenced by alias(es): " + String.join(", ", users));
        }
    }

    static AwsError otherRevision() {
        return new AwsError(
                412,
                "PreconditionFailedException",
                "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the"
                        + " latest Revision Id");
    }

    private LocalFunction function(Call call) {
        return functions.get(FunctionRef.of(call.path("FunctionName"), Optional.empty(), call.region()));
    }

    private static Alias alias(LocalFunction function, String name, String whenMissing) {
        return Optional.ofNullable(function.aliases().get(name))
                .orElseThrow(() -> new AwsError(404, "ResourceNotFoundException", whenMissing + arn(function, name)));
    }

    private static String arn(LocalFunction function, String qualifier) {
        return Arns.function(function.ref().region(), function.ref().name(), qualifier);
    }

    private static Map<String, Object> json(LocalFunction function, Alias alias) {
        return alias.json(arn(function, alias.name()));
    }
}
