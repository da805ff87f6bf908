package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Lambda checks in a request before it looks at anything else; texts as recorded from AWS where a recording exists. */
final class FunctionChecks {

    private static final String ROLE = "arn:(aws[a-zA-Z-]*)?:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+";
    /** "Environment", Lambda API reference. */
    private static final String VARIABLE = "[a-zA-Z]([a-zA-Z0-9_])+";

    private static final List<String> ARCHITECTURES = List.of("x86_64", "arm64");
    private static final int LARGEST_ENVIRONMENT = 4096;

    /** "Defined runtime environment variables", Lambda developer guide: the reserved ones that requests try to set. */
    private static final List<String> RESERVED = List.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    private FunctionChecks() {}

    static void create(Fields request) {
        Violations violations = new Violations();
        Optional<String> name = request.text("FunctionName");
        violations.required("functionName", name.isPresent());
        violations.required("role", request.has("Role"));
        violations.required("code", request.has("Code"));
        configuration(request, violations);
        architectures(request, violations);
        violations.refuse();
        name.filter(text -> text.length() > 64 && !text.contains(":")).ifPresent(text -> {
            throw invalid(
                    "1 validation error detected: Value '" + text
                            + "' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64");
        });
        if (!request.has("Runtime") || !request.has("Handler")) {
            throw invalid(
                    "Runtime and Handler are mandatory parameters for functions created with deployment packages.");
        }
        values(request);
    }

    static void update(Fields request) {
        Violations violations = new Violations();
        configuration(request, violations);
        violations.refuse();
        values(request);
    }

    static void code(Fields request) {
        Violations violations = new Violations();
        architectures(request, violations);
        violations.refuse();
    }

    private static void configuration(Fields request, Violations violations) {
        violations.pattern("role", request.text("Role"), ROLE);
        violations.range("memorySize", request.number("MemorySize"), 128, 10_240);
        violations.range("timeout", request.number("Timeout"), 1, 900);
        violations.length("description", request.text("Description"), 256);
        violations.length("handler", request.text("Handler"), 128);
        violations.pattern("handler", request.text("Handler"), "[^\\s]+");
        variables(request.object("Environment").object("Variables").texts(), violations);
        LayerChecks.arns(request.texts("Layers"), violations);
        OptionChecks.model(request, violations);
    }

    /** Tells no values, since they may be secrets; no process can have one with a NUL. */
    private static void variables(Map<String, String> variables, Violations violations) {
        String rule = "Member must satisfy regular expression pattern: ";
        if (!variables.keySet().stream().allMatch(name -> name.matches(VARIABLE))) {
            violations.addOfMap("at 'environment.variables'", "keys", rule + VARIABLE);
        }
        if (variables.values().stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            violations.addOfMap("at 'environment.variables'", "values", rule + "[^\\x00]*");
        }
    }

    private static void architectures(Fields request, Violations violations) {
        List<String> architectures = request.texts("Architectures");
        if (architectures.size() > 1) {
            violations.add("'" + architectures + "' at 'architectures'", "have length less than or equal to 1");
        } else if (!ARCHITECTURES.containsAll(architectures)) {
            violations.add(
                    "'" + architectures + "' at 'architectures'",
                    "satisfy constraint: [Member must satisfy enum value set: " + ARCHITECTURES
                            + ", Member must not be null]");
        }
    }

    private static void values(Fields request) {
        request.text("Runtime").ifPresent(Runtimes::check);
        environment(request.object("Environment").object("Variables").texts());
        if (!request.object("ImageConfig").members().isEmpty()) {
            throw AwsError.notImitated("ImageConfig of a function");
        }
    }

    private static void environment(Map<String, String> variables) {
        List<String> reserved =
                variables.keySet().stream().filter(RESERVED::contains).toList();
        if (!reserved.isEmpty()) {
            throw invalid(
                    "Lambda was unable to configure your environment variables because the environment variables you have"
                            + " provided contains reserved keys that are currently not supported for modification. Reserved keys used"
                            + " in this request: " + String.join(", ", reserved));
        }
        String measured = Json.text(variables);
        if (measured.getBytes(StandardCharsets.UTF_8).length > LARGEST_ENVIRONMENT) {
            throw invalid(
                    "Lambda was unable to configure your environment variables because the environment variables you have"
                            + " provided exceeded the 4KB limit. String measured: " + measured);
        }
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
