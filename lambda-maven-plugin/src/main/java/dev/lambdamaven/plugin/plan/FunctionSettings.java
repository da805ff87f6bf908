package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.EnvironmentLimits;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a function that UpdateFunctionConfiguration changes.
 *
 * @param memorySize in MB
 * @param timeout in seconds
 * @param role ARN of the execution role
 * @param options what else is set; where they are wanted, what is absent stays as it is
 * @param layers ARNs of layer versions; one without a number stands for the version that the same plan publishes
 */
public record FunctionSettings(
        String handler,
        String runtime,
        int memorySize,
        int timeout,
        String role,
        Map<String, String> environment,
        List<String> layers,
        FunctionOptions options) {

    public FunctionSettings {
        environment = Map.copyOf(environment);
        layers = List.copyOf(layers);
    }

    /**
     * What a specification asks for; variables that somebody else set on the function are kept, unless they are to be replaced.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when all variables together are more than Lambda takes
     */
    static FunctionSettings wanted(FunctionSpec spec, String role, Map<String, String> present, List<String> layers) {
        boolean merged = spec.management().environmentMode() == EnvironmentMode.MERGE;
        Map<String, String> environment = new TreeMap<>(merged ? present : Map.of());
        environment.putAll(spec.environment());
        EnvironmentLimits.checkSize(environment);
        return new FunctionSettings(
                spec.handler(),
                spec.runtime().toString(),
                spec.memorySize(),
                Math.toIntExact(spec.timeout().toSeconds()),
                role,
                environment,
                layers,
                spec.options());
    }

    FunctionSettings withoutDescription() {
        return new FunctionSettings(
                handler, runtime, memorySize, timeout, role, environment, layers, options.withoutDescription());
    }

    /** What Lambda makes of it where {@code present} is. */
    FunctionSettings over(FunctionSettings present) {
        return new FunctionSettings(
                handler, runtime, memorySize, timeout, role, environment, layers, options.over(present.options));
    }

    /** The same settings with the version that was published where only the layer was named. */
    public FunctionSettings withPublished(String versionArn) {
        String layer = versionArn.substring(0, versionArn.lastIndexOf(':'));
        List<String> resolved =
                layers.stream().map(arn -> arn.equals(layer) ? versionArn : arn).toList();
        return new FunctionSettings(handler, runtime, memorySize, timeout, role, environment, resolved, options);
    }

    /** One printable line per setting that differs; environment variables by name only. */
    List<String> changesTo(FunctionSettings wanted) {
        List<String> changes = new ArrayList<>();
        add(changes, "handler", handler, wanted.handler);
        add(changes, "runtime", runtime, wanted.runtime);
        add(changes, "memorySize", memorySize, wanted.memorySize);
        add(changes, "timeout", timeout, wanted.timeout);
        add(changes, "role", role, wanted.role);
        add(changes, "layers", LayerNames.of(layers), LayerNames.of(wanted.layers));
        new TreeMap<>(wanted.environment).forEach((name, value) -> {
            if (!environment.containsKey(name)) {
                changes.add("environment " + name + " added");
            } else if (!value.equals(environment.get(name))) {
                changes.add("environment " + name + " changed");
            }
        });
        environment.keySet().stream()
                .filter(name -> !wanted.environment.containsKey(name))
                .sorted()
                .forEach(name -> changes.add("- environment " + name));
        Map<String, String> now = options.values();
        wanted.options.values().forEach((name, value) -> add(changes, name, now.getOrDefault(name, "none"), value));
        return changes;
    }

    private static void add(List<String> changes, String name, Object from, Object to) {
        if (!from.equals(to)) {
            changes.add(name + " " + from + " -> " + to);
        }
    }

    /** Environment values are secrets: only their names are printed. */
    @Override
    public String toString() {
        return "FunctionSettings[%s, %s, %d MB, %d s, %s, environment %s, layers %s, %s]"
                .formatted(
                        handler,
                        runtime,
                        memorySize,
                        timeout,
                        role,
                        new TreeMap<>(environment).keySet(),
                        layers,
                        options.values());
    }
}
