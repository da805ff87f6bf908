package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Provisioned concurrency of versions and aliases: its states, its conflicts and its share of what is reserved. The processes themselves
 * are started when they are needed, as always here. Texts as recorded (test_provisioned_concurrency_exceptions).
 */
final class ProvisionedConcurrency {

    private final Functions functions;

    ProvisionedConcurrency(Functions functions) {
        this.functions = functions;
    }

    Answer put(Call call) {
        Optional<Integer> count = call.fields().number("ProvisionedConcurrentExecutions");
        Violations violations = new Violations();
        violations.required("provisionedConcurrentExecutions", count.isPresent());
        violations.range("provisionedConcurrentExecutions", count, 1, Integer.MAX_VALUE);
        violations.refuse();
        FunctionRef ref =
                ref(call, "Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        LocalFunction function = function(ref);
        String qualifier = ref.qualifier().orElseThrow();
        expectAlone(function, qualifier);
        expectRoom(function, qualifier, count.orElseThrow());
        if (function.version(ref.qualifier()).content().configuration().startsFromSnapshot()) {
            // The text is a guess.
            throw invalid("Provisioned Concurrency is not supported for functions with SnapStart enabled.");
        }
        function.concurrency().provide(qualifier, count.orElseThrow(), functions.now(), functions.provisioned());
        return Answer.json(202, json(function, qualifier));
    }

    /** With {@code List=ALL} in the query, every configuration of the function. */
    Answer get(Call call) {
        if (call.query("List").isPresent()) {
            return list(call);
        }
        FunctionRef ref = ref(call, "The function resource provided must be an alias or a published version.");
        LocalFunction function = function(ref);
        String qualifier = ref.qualifier().orElseThrow();
        if (!function.concurrency().provisioned().containsKey(qualifier)) {
            throw new AwsError(
                    404,
                    "ProvisionedConcurrencyConfigNotFoundException",
                    "No Provisioned Concurrency Config found for this function");
        }
        return Answer.json(200, json(function, qualifier));
    }

    /** Deleting what is not there succeeds. */
    Answer delete(Call call) {
        FunctionRef ref = ref(call, "The function resource provided must be an alias or a published version.");
        function(ref).concurrency().remove(ref.qualifier().orElseThrow());
        return Answer.of(204);
    }

    private Answer list(Call call) {
        LocalFunction function = functions.get(FunctionOperations.ref(call));
        List<Map<String, Object>> all = new ArrayList<>();
        function.concurrency().provisioned().keySet().stream().sorted().forEach(qualifier -> {
            Map<String, Object> json = new LinkedHashMap<>(json(function, qualifier));
            json.put(
                    "FunctionArn",
                    Arns.function(function.ref().region(), function.ref().name(), qualifier));
            all.add(json);
        });
        return Markers.page(call, "ProvisionedConcurrencyConfigs", all);
    }

    private static void expectAlone(LocalFunction function, String qualifier) {
        Map<String, Concurrency.Provisioned> present = function.concurrency().provisioned();
        Optional<Alias> alias = Optional.ofNullable(function.aliases().get(qualifier));
        if (alias.isPresent() && present.containsKey(alias.get().functionVersion())) {
            throw conflict(
                    "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version");
        }
        boolean aliased = function.aliases().values().stream()
                .anyMatch(other -> other.uses(qualifier) && present.containsKey(other.name()));
        if (alias.isEmpty() && aliased) {
            throw conflict("Version is pointed by a Provisioned Concurrency alias");
        }
    }

    private static void expectRoom(LocalFunction function, String qualifier, int count) {
        Concurrency concurrency = function.concurrency();
        int others = concurrency.totalProvisioned()
                - Optional.ofNullable(concurrency.provisioned().get(qualifier))
                        .map(Concurrency.Provisioned::requested)
                        .orElse(0);
        if (concurrency.reserved().isPresent()
                && others + count > concurrency.reserved().get()) {
            throw invalid(
                    "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for"
                            + " function");
        }
        if (others + count > ReservedConcurrency.ACCOUNT) {
            throw invalid(
                    "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency ["
                            + ReservedConcurrency.ACCOUNT + "].");
        }
    }

    private Map<String, Object> json(LocalFunction function, String qualifier) {
        Concurrency.Provisioned config = Optional.ofNullable(
                        function.concurrency().provisioned().get(qualifier))
                .orElseThrow();
        Instant now = functions.now();
        int allocated = config.isReady(now) ? config.requested() : config.allocated();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("RequestedProvisionedConcurrentExecutions", config.requested());
        json.put("AvailableProvisionedConcurrentExecutions", allocated);
        json.put("AllocatedProvisionedConcurrentExecutions", allocated);
        json.put("Status", config.isReady(now) ? "READY" : "IN_PROGRESS");
        json.put("LastModified", ConfigurationJson.lastModified(config.modified()));
        return json;
    }

    /** The version or alias that is meant, which must be there. */
    private LocalFunction function(FunctionRef ref) {
        String qualifier = ref.qualifier().orElseThrow();
        Optional<LocalFunction> found = functions.find(ref);
        boolean number = qualifier.matches("\\d+");
        boolean there = found.filter(function -> number
                        ? function.published(qualifier).isPresent()
                        : function.aliases().containsKey(qualifier))
                .isPresent();
        if (!there) {
            throw number
                    ? ref.notFound()
                    : new AwsError(404, "ResourceNotFoundException", "Cannot find alias arn: " + ref.arn());
        }
        return found.orElseThrow();
    }

    private static FunctionRef ref(Call call, String whenLatest) {
        FunctionRef ref = FunctionOperations.ref(call);
        Violations violations = new Violations();
        violations.required("qualifier", ref.qualifier().isPresent());
        violations.refuse();
        if (ref.qualifier().filter(Version.LATEST::equals).isPresent()) {
            throw invalid(whenLatest);
        }
        return ref;
    }

    private static AwsError conflict(String message) {
        return new AwsError(409, "ResourceConflictException", message);
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
