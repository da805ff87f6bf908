package dev.lambdamaven.plugin.spec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Lambda takes as environment variables. Values are secrets: no message tells one. */
public final class EnvironmentLimits {

    private static final int MOST_BYTES = 4096;

    /** "Defined runtime environment variables", Lambda Developer Guide. */
    private static final Set<String> RESERVED = Set.of(
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

    private EnvironmentLimits() {}

    /** The names that a project gives. */
    static void checkNames(Set<String> names) {
        List<String> reserved =
                names.stream().filter(RESERVED::contains).sorted().toList();
        ConfigurationElement.ENVIRONMENT.require(
                reserved.isEmpty(), "names %s, which Lambda sets itself".formatted(String.join(", ", reserved)));
        List<String> odd = names.stream()
                .filter(name -> !name.matches("[a-zA-Z][a-zA-Z0-9_]+"))
                .sorted()
                .toList();
        ConfigurationElement.ENVIRONMENT.require(
                odd.isEmpty(),
                "names %s, must be a letter, then letters, digits and underscores, at least two in all"
                        .formatted(String.join(", ", odd)));
    }

    /**
     * All variables together, those of others on the function included. Lambda measures them as one JSON object in UTF-8 (its refusal
     * shows what it measured), at most 4096 bytes.
     *
     * @throws dev.lambdamaven.plugin.LambdaException with the number of bytes
     */
    public static void checkSize(Map<String, String> variables) {
        int bytes = 1 + Math.max(1, variables.size());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            bytes += quoted(variable.getKey()) + 1 + quoted(variable.getValue());
        }
        ConfigurationElement.ENVIRONMENT.require(
                bytes <= MOST_BYTES,
                "makes %d bytes of variables with those that are on the function already, and Lambda takes %d"
                        .formatted(bytes, MOST_BYTES));
    }

    private static int quoted(String text) {
        int bytes = 2 + text.getBytes(StandardCharsets.UTF_8).length;
        for (int i = 0; i < text.length(); i++) {
            bytes += escape(text.charAt(i));
        }
        return bytes;
    }

    /** How many bytes JSON adds to a character (RFC 8259, 7). */
    private static int escape(char letter) {
        if (letter == '"' || letter == '\\' || "\b\t\n\f\r".indexOf(letter) >= 0) {
            return 1;
        }
        return letter < ' ' ? "\\u0000".length() - 1 : 0;
    }
}
