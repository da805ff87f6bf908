package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function's configuration under the names that AWS's requests and answers share. */
record Configuration(Map<String, Object> members) {

    /** What UpdateFunctionConfiguration can change; code and architecture go with UpdateFunctionCode. */
    private static final List<String> CHANGEABLE = List.of(
            "Runtime",
            "Role",
            "Handler",
            "Description",
            "Timeout",
            "MemorySize",
            "Environment",
            "TracingConfig",
            "EphemeralStorage",
            "SnapStart",
            "LoggingConfig",
            "VpcConfig",
            "DeadLetterConfig",
            "KMSKeyArn",
            "FileSystemConfigs");

    /** "CreateFunction", Lambda API reference: the defaults. */
    private static Map<String, Object> defaults(String functionName) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("Description", "");
        defaults.put("Timeout", 3);
        defaults.put("MemorySize", 128);
        defaults.put("TracingConfig", Map.of("Mode", "PassThrough"));
        defaults.put("EphemeralStorage", Map.of("Size", 512));
        defaults.put("SnapStart", Map.of("ApplyOn", "None"));
        defaults.put("LoggingConfig", Map.of("LogFormat", "Text", "LogGroup", "/aws/lambda/" + functionName));
        defaults.put("PackageType", "Zip");
        defaults.put("Architectures", List.of("x86_64"));
        return defaults;
    }

    static Configuration created(String functionName, Fields request) {
        Configuration created = new Configuration(defaults(functionName)).updated(request);
        return created.withArchitectures(request);
    }

    Configuration updated(Fields request) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        CHANGEABLE.stream().filter(request::has).forEach(name -> Members.put(changed, name, request));
        Configuration updated = new Configuration(changed);
        OptionChecks.together(updated);
        return updated;
    }

    /** Whether published versions start from a snapshot. */
    boolean startsFromSnapshot() {
        return Fields.of(members)
                .object("SnapStart")
                .text("ApplyOn")
                .filter("PublishedVersions"::equals)
                .isPresent();
    }

    /** The architectures of a request that carries code; unchanged when it names none. */
    Configuration withArchitectures(Fields request) {
        List<String> architectures = request.texts("Architectures");
        return architectures.isEmpty() ? this : with("Architectures", architectures);
    }

    Configuration withDescription(String description) {
        return with("Description", description);
    }

    /** AWS tells each layer with its size, and leaves them out when there are none. */
    Configuration withLayers(List<LayerVersion> layers) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        changed.remove("Layers");
        if (!layers.isEmpty()) {
            changed.put(
                    "Layers",
                    layers.stream()
                            .map(version -> Map.of(
                                    "Arn",
                                    version.arn(),
                                    "CodeSize",
                                    version.code().size()))
                            .toList());
        }
        return new Configuration(changed);
    }

    String role() {
        return text("Role");
    }

    /** What a process needs to know. */
    FunctionSetup setup(FunctionSetup.Identity identity, Version.Content content) {
        Fields fields = Fields.of(members);
        List<Path> layers = content.layers().stream()
                .map(version -> version.code().folder())
                .toList();
        return new FunctionSetup(
                identity,
                new FunctionSetup.Program(
                        text("Runtime"), text("Handler"), content.code().folder(), layers),
                new FunctionSetup.Limits(
                        fields.number("MemorySize").orElse(128),
                        Duration.ofSeconds(fields.number("Timeout").orElse(3))),
                environment(fields));
    }

    /** "Configuring advanced logging controls", Lambda developer guide: the runtime is told of its log by variables. */
    private static Map<String, String> environment(Fields fields) {
        Map<String, String> environment = new LinkedHashMap<>(
                fields.object("Environment").object("Variables").texts());
        Fields logging = fields.object("LoggingConfig");
        logging.text("LogGroup").ifPresent(group -> environment.put(FunctionSetup.LOG_GROUP, group));
        if (logging.text("LogFormat").filter("JSON"::equals).isPresent()) {
            environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
            logging.text("ApplicationLogLevel").ifPresent(level -> environment.put("AWS_LAMBDA_LOG_LEVEL", level));
        }
        return environment;
    }

    private String text(String name) {
        return Fields.of(members).text(name).orElse("");
    }

    private Configuration with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return new Configuration(changed);
    }
}
