package dev.lambdamaven.plugin.local.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The command line and the environment of a function's process, as close to the managed runtime as a plain JVM comes. */
final class ChildCommand {

    /** The heap's share of the function's memory in the managed Java runtimes. */
    private static final int HEAP_PERCENT = 85;

    private static final String DEBUGGER = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:";

    private ChildCommand() {}

    /**
     * A JVM to run functions.
     *
     * @param executable its {@code java}
     * @param feature its version, such as 17
     * @param debugPort on 127.0.0.1, where it waits for a debugger before it does anything
     */
    record Jvm(Path executable, int feature, OptionalInt debugPort) {}

    static List<String> line(Jvm jvm, String classPath, Path library, FunctionSetup setup) {
        List<String> line = new ArrayList<>();
        line.add(jvm.executable().toString());
        line.add("-Xmx" + setup.limits().memorySize() * HEAP_PERCENT / 100 + "m");
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8"));
        line.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
        jvm.debugPort().ifPresent(port -> line.add(DEBUGGER + port));
        if (jvm.feature() >= 24) {
            // JEP 472: without it each start of the runtime client prints four lines of warnings.
            line.add("--enable-native-access=ALL-UNNAMED");
        }
        line.add("-D" + NativeLibrary.PROPERTY + "=" + library);
        line.addAll(List.of("-cp", classPath, ParentWatch.class.getName()));
        line.add(setup.program().handler());
        return line;
    }

    /** "Defined runtime environment variables", Lambda developer guide; the reserved ones win over the function's own. */
    static Map<String, String> environment(FunctionSetup setup, String runtimeApi, String logStream) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LANG", "en_US.UTF-8");
        // Not set by AWS: where en_US is not installed, a JVM falls back to ASCII and cannot find its own files in a
        // path with umlauts.
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TZ", ":UTC");
        environment.put("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        environment.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        // Not set by AWS: without it no socket opens on Windows.
        Optional.ofNullable(System.getenv("SystemRoot")).ifPresent(root -> environment.put("SystemRoot", root));
        environment.putAll(setup.environment());
        environment.putAll(reserved(setup));
        environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
        environment.put("AWS_LAMBDA_LOG_STREAM_NAME", logStream);
        return environment;
    }

    private static Map<String, String> reserved(FunctionSetup setup) {
        FunctionSetup.Identity identity = setup.identity();
        FunctionSetup.Program program = setup.program();
        return Map.ofEntries(
                Map.entry("_HANDLER", program.handler()),
                Map.entry("LAMBDA_TASK_ROOT", program.code().toString()),
                Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
                Map.entry("AWS_REGION", identity.region()),
                Map.entry("AWS_DEFAULT_REGION", identity.region()),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_" + program.runtime()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", identity.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", identity.version()),
                Map.entry(
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(setup.limits().memorySize())),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry(FunctionSetup.LOG_GROUP, setup.logGroup()),
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_SESSION_TOKEN", "local"));
    }
}
