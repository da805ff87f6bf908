package dev.lambdamaven.plugin.spec;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of {@code <environment>}, in which {@code @{env.NAME}} stands for a variable of the building shell.
 *
 * <p>Maven would replace {@code ${env.NAME}} before the goal sees it, and {@code mvn -X} prints what a goal sees. Surefire
 * has the same late form for its {@code argLine}.
 */
public final class EnvironmentValues {

    private static final Pattern REFERENCE = Pattern.compile("@\\{env\\.([^}]+)}");

    private EnvironmentValues() {}

    /**
     * The values with each reference replaced; fails when a variable is not set, since an empty secret helps nobody. Maven hands
     * over an empty element as null.
     *
     * @param parameter of the goal, as an error names it
     */
    public static Map<String, String> resolve(
            String parameter, Map<String, @Nullable String> written, Map<String, String> shell) {
        Map<String, String> resolved = new TreeMap<>();
        written.forEach((name, value) ->
                resolved.put(name, value == null ? "" : resolve("<%s> %s".formatted(parameter, name), value, shell)));
        return resolved;
    }

    /** The values of the references, of which none may be printed; those of variables that are not set are unknown. */
    public static List<String> secrets(Map<String, @Nullable String> written, Map<String, String> shell) {
        return written.values().stream()
                .filter(Objects::nonNull)
                .flatMap(value -> REFERENCE.matcher(value).results())
                .map(reference -> shell.getOrDefault(reference.group(1), ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String resolve(String what, String value, Map<String, String> shell) {
        return REFERENCE
                .matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(lookUp(what, match.group(1), shell)));
    }

    private static String lookUp(String what, String variable, Map<String, String> shell) {
        String found = shell.get(variable);
        if (found == null) {
            throw LambdaException.of(
                    "%s refers to @{env.%s}, which is not set in this shell.".formatted(what, variable),
                    "export " + variable + "=…");
        }
        return found;
    }
}
