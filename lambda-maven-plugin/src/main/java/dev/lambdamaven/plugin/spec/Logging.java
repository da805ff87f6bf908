package dev.lambdamaven.plugin.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a function logs ("Configuring advanced logging controls", Lambda Developer Guide); what is absent is not touched.
 *
 * @param format {@code Text} or {@code JSON}
 * @param applicationLevel of the function's own lines; JSON only
 * @param systemLevel of Lambda's lines; JSON only
 * @param group log group; by default {@code /aws/lambda/<function>}
 */
public record Logging(
        Optional<String> format,
        Optional<String> applicationLevel,
        Optional<String> systemLevel,
        Optional<String> group) {

    public static final Logging UNSET =
            new Logging(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final ConfigurationElement ELEMENT = ConfigurationElement.LOGGING_CONFIG;

    /** What is not said here as {@code present} says it; levels belong to JSON and go with it, as they do in AWS. */
    Logging over(Logging present) {
        Optional<String> merged = format.or(present::format);
        boolean text = merged.filter("Text"::equals).isPresent();
        return new Logging(
                merged,
                text ? Optional.empty() : applicationLevel.or(present::applicationLevel),
                text ? Optional.empty() : systemLevel.or(present::systemLevel),
                group.or(present::group));
    }

    void putInto(Map<String, String> values) {
        FunctionOptions.put(values, "logFormat", format);
        FunctionOptions.put(values, "applicationLogLevel", applicationLevel);
        FunctionOptions.put(values, "systemLogLevel", systemLevel);
        FunctionOptions.put(values, "logGroup", group);
    }

    void check() {
        known("logFormat", format, List.of("Text", "JSON"));
        known("applicationLogLevel", applicationLevel, List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"));
        known("systemLogLevel", systemLevel, List.of("DEBUG", "INFO", "WARN"));
        boolean levels = applicationLevel.isPresent() || systemLevel.isPresent();
        ELEMENT.require(
                !levels || format.filter("JSON"::equals).isPresent(),
                "has a level, which Lambda takes only with <logFormat>JSON</logFormat>");
        group.ifPresent(name -> ELEMENT.require(
                name.matches("[.\\-_/#A-Za-z0-9]{1,512}"),
                "has the logGroup " + name + ", which is no name of a log group"));
    }

    private static void known(String name, Optional<String> value, List<String> values) {
        value.ifPresent(text -> ELEMENT.require(
                values.contains(text),
                "has the %s %s, must be one of %s".formatted(name, text, String.join(", ", values))));
    }
}
