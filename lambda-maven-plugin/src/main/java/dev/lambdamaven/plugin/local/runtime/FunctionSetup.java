package dev.lambdamaven.plugin.local.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All that an execution environment is made from: two equal setups may share environments. */
public record FunctionSetup(Identity identity, Program program, Limits limits, Map<String, String> environment) {

    /** The variable that names the log group ("Defined runtime environment variables", Lambda developer guide). */
    public static final String LOG_GROUP = "AWS_LAMBDA_LOG_GROUP_NAME";

    /**
     * Which function.
     *
     * @param version a version's number or {@code $LATEST}
     */
    public record Identity(String region, String name, String version) {}

    /**
     * What runs.
     *
     * @param runtime AWS's identifier, such as {@code java21}
     * @param code the unzipped deployment package
     * @param layers the unzipped layers, in the order in which the function names them
     */
    public record Program(String runtime, String handler, Path code, List<Path> layers) {

        public Program {
            layers = List.copyOf(layers);
        }
    }

    /**
     * How far it may go.
     *
     * @param memorySize in MB
     */
    public record Limits(int memorySize, Duration timeout) {}

    public FunctionSetup {
        environment = Map.copyOf(environment);
    }

    /** Where it logs: as its configuration says, which reaches the function too. */
    String logGroup() {
        return environment.getOrDefault(LOG_GROUP, "/aws/lambda/" + identity.name());
    }

    /** The same with the function's code at another place. */
    FunctionSetup at(Path code) {
        return new FunctionSetup(
                identity, new Program(program.runtime(), program.handler(), code, List.of()), limits, environment);
    }

    /** The same with another limit of time. */
    FunctionSetup within(Duration timeout) {
        return new FunctionSetup(identity, program, new Limits(limits.memorySize(), timeout), environment);
    }

    /** Two versions of one function have different identities but one log. */
    boolean isOf(String region, String name) {
        return identity.region().equals(region) && identity.name().equals(name);
    }
}
