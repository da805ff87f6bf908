package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a configuration that AWS answers in another form than they came in. */
final class Members {

    private Members() {}

    /** Takes a member of a request into a configuration. */
    static void put(Map<String, Object> configuration, String name, Fields request) {
        Object value = request.members().getOrDefault(name, "");
        switch (name) {
            case "LoggingConfig" -> configuration.put(name, logging(configuration, request.object(name)));
            case "VpcConfig" -> configuration.put(name, vpc(request.object(name)));
            case "DeadLetterConfig" ->
                putOrRemove(configuration, name, value, request.object(name).text("TargetArn"));
            case "KMSKeyArn" -> putOrRemove(configuration, name, value, request.text(name));
            case "FileSystemConfigs" ->
                putOrRemove(
                        configuration,
                        name,
                        value,
                        request.objects(name).stream().findFirst().map(Object::toString));
            default -> configuration.put(name, value);
        }
    }

    /** An empty ARN or list takes the setting away. */
    private static void putOrRemove(
            Map<String, Object> configuration, String name, Object value, Optional<String> key) {
        if (key.filter(text -> !text.isEmpty()).isPresent()) {
            configuration.put(name, value);
        } else {
            configuration.remove(name);
        }
    }

    /** What is not named stays; levels belong to JSON (recorded: test_advanced_logging_configuration_format_switch). */
    private static Map<String, Object> logging(Map<String, Object> configuration, Fields requested) {
        Map<String, Object> merged = new LinkedHashMap<>(
                Fields.of(configuration).object("LoggingConfig").members());
        merged.putAll(requested.members());
        for (String level : List.of("ApplicationLogLevel", "SystemLogLevel")) {
            if ("JSON".equals(merged.get("LogFormat"))) {
                merged.putIfAbsent(level, "INFO");
            } else {
                merged.remove(level);
            }
        }
        return merged;
    }

    /** Recorded: test_vpc_config. This stand-in has no VPCs, so it makes up the id of one. */
    private static Map<String, Object> vpc(Fields requested) {
        Map<String, Object> vpc = new LinkedHashMap<>();
        vpc.put("SubnetIds", requested.texts("SubnetIds"));
        vpc.put("SecurityGroupIds", requested.texts("SecurityGroupIds"));
        boolean inside = !requested.texts("SubnetIds").isEmpty();
        vpc.put("VpcId", inside ? "vpc-local" : "");
        if (inside) {
            vpc.put(
                    "Ipv6AllowedForDualStack",
                    requested.flag("Ipv6AllowedForDualStack").orElse(false));
        }
        return vpc;
    }
}
