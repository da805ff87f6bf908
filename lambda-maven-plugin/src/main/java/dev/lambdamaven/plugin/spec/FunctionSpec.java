package dev.lambdamaven.plugin.spec;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The function as the project wants it. Limits are those of the Lambda API, CreateFunction.
 *
 * @param name 1 to 64 letters, digits, hyphens and underscores
 * @param handler class, or {@code class::method}, at most 128 characters
 * @param memorySize 128 to 10240, in MB
 * @param timeout 1 to 900 seconds; the HTTP API stops waiting after 30 seconds
 * @param role ARN of the execution role; when absent a role is created for this function
 * @param environment the function's environment variables; values are secrets and never printed
 * @param options settings that are left to AWS when they are absent
 * @param management what is looked after around the function
 */
public record FunctionSpec(
        String name,
        String handler,
        JavaRuntime runtime,
        Architecture architecture,
        int memorySize,
        Duration timeout,
        Optional<String> role,
        Map<String, String> environment,
        FunctionOptions options,
        Management management) {

    public FunctionSpec {
        requireName(name);
        Parameter.HANDLER.require(
                handler.matches("[^\\s]{1,128}"), handler, "a class name, or class::method, of at most 128 characters");
        Parameter.MEMORY_SIZE.require(
                memorySize >= 128 && memorySize <= 10_240, memorySize, "between 128 and 10240 (MB)");
        Parameter.TIMEOUT.require(
                timeout.toSeconds() >= 1 && timeout.toSeconds() <= 900,
                timeout.toSeconds(),
                "between 1 and 900 (seconds)");
        role.ifPresent(FunctionSpec::requireRoleArn);
        environment = Map.copyOf(environment);
        EnvironmentLimits.checkNames(environment.keySet());
        EnvironmentLimits.checkSize(environment);
        options.check();
        management.check(options);
    }

    /** Refuses a name that no function can have. */
    public static void requireName(String name) {
        Parameter.FUNCTION_NAME.require(
                name.matches("[a-zA-Z0-9-_]{1,64}"), name, "1 to 64 letters, digits, hyphens or underscores");
    }

    /** A function whose other settings are left to AWS. */
    public FunctionSpec(
            String name,
            String handler,
            JavaRuntime runtime,
            Architecture architecture,
            int memorySize,
            Duration timeout,
            Optional<String> role,
            Map<String, String> environment) {
        this(
                name,
                handler,
                runtime,
                architecture,
                memorySize,
                timeout,
                role,
                environment,
                FunctionOptions.UNSET,
                Management.UNSET);
    }

    /** The same with other settings, and with other things looked after. */
    public FunctionSpec with(FunctionOptions others, Management around) {
        return new FunctionSpec(
                name, handler, runtime, architecture, memorySize, timeout, role, environment, others, around);
    }

    private static void requireRoleArn(String role) {
        Parameter.ROLE.require(
                role.matches("arn:aws[a-zA-Z-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+"),
                role,
                "the ARN of an IAM role");
    }

    /** The same for a local AWS, which has no other resource of the account. */
    FunctionSpec forLocalAws() {
        return new FunctionSpec(
                name,
                handler,
                runtime,
                architecture,
                memorySize,
                timeout,
                Optional.empty(),
                environment,
                options.forLocalAws(),
                management.forLocalAws());
    }

    /** Environment values are secrets: only their names are printed. */
    @Override
    public String toString() {
        return "FunctionSpec[%s, %s, %s, %s, %d MB, %d s, role %s, environment %s, %s]"
                .formatted(
                        name,
                        handler,
                        runtime,
                        architecture,
                        memorySize,
                        timeout.toSeconds(),
                        role.orElse("created"),
                        environment.keySet(),
                        options.values());
    }
}
