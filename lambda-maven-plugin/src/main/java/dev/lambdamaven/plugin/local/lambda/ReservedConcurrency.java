package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import java.util.Map;
import java.util.Optional;

/** PutFunctionConcurrency, GetFunctionConcurrency, DeleteFunctionConcurrency. */
final class ReservedConcurrency {

    /** "Lambda quotas", Lambda developer guide: an account's concurrency, and what of it must stay unreserved. */
    static final int ACCOUNT = 1000;

    static final int UNRESERVED = 100;

    private final Functions functions;

    ReservedConcurrency(Functions functions) {
        this.functions = functions;
    }

    Answer put(Call call) {
        FunctionRef ref = ref(call);
        // AWS names a missing function with $LATEST here (recorded: test_function_concurrency_exceptions).
        LocalFunction function = functions.get(new FunctionRef(ref.region(), ref.name(), Optional.of(Version.LATEST)));
        Optional<Integer> count = call.fields().number("ReservedConcurrentExecutions");
        Violations violations = new Violations();
        violations.required("reservedConcurrentExecutions", count.isPresent());
        violations.range("reservedConcurrentExecutions", count, 0, Integer.MAX_VALUE);
        violations.refuse();
        int wanted = count.orElseThrow();
        int provisioned = function.concurrency().totalProvisioned();
        if (wanted < provisioned) {
            // The blank at the start and the two in the middle are AWS's (recorded: test_reserved_provisioned_overlap).
            throw invalid(" ReservedConcurrentExecutions  " + wanted
                    + " should not be lower than function's total provisioned concurrency [" + provisioned + "].");
        }
        if (reservedByOthers(function) + wanted > ACCOUNT - UNRESERVED) {
            throw invalid("Specified ReservedConcurrentExecutions for function decreases account's"
                    + " UnreservedConcurrentExecution below its minimum value of [" + UNRESERVED + "].");
        }
        function.concurrency().reserve(count);
        return Answer.json(200, json(function));
    }

    Answer get(Call call) {
        return Answer.json(200, json(functions.get(ref(call))));
    }

    Answer delete(Call call) {
        functions.get(ref(call)).concurrency().reserve(Optional.empty());
        return Answer.of(204);
    }

    /** As it stands in its own answers and in GetFunction; without members when nothing is reserved. */
    static Map<String, Object> json(LocalFunction function) {
        return function.concurrency()
                .reserved()
                .<Map<String, Object>>map(count -> Map.of("ReservedConcurrentExecutions", count))
                .orElse(Map.of());
    }

    private int reservedByOthers(LocalFunction function) {
        return functions.in(function.ref().region()).stream()
                .filter(other -> other != function)
                .mapToInt(other -> other.concurrency().reserved().orElse(0))
                .sum();
    }

    private static FunctionRef ref(Call call) {
        FunctionRef ref = FunctionOperations.ref(call);
        if (ref.qualifier().isPresent()) {
            throw invalid(
                    "This operation is permitted on Lambda functions only. Aliases and versions do not support this"
                            + " operation. Please specify either a function name or an unqualified function ARN.");
        }
        return ref;
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
