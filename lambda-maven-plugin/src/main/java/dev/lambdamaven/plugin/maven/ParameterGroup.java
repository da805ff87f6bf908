package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that belong together: elements of one element in XML, and properties that start with its name. The command line beats the
 * XML, and the XML beats the project's properties, as for every parameter.
 *
 * @param name such as {@code cors}
 * @param written what the element holds; null when there is none
 */
record ParameterGroup(
        String name, @Nullable Map<String, @Nullable String> written, Properties commandLine, Properties project) {

    /**
     * The same, when it holds nothing else than these.
     *
     * @throws LambdaException naming what it does not have
     */
    ParameterGroup of(Parameter... known) {
        Set<String> names = new TreeSet<>();
        Stream.of(known).forEach(parameter -> names.add(parameter.name()));
        Stream.of(written == null ? Set.<String>of() : written.keySet(), typed(commandLine), typed(project))
                .flatMap(Set::stream)
                .filter(seen -> !names.contains(seen))
                .findFirst()
                .ifPresent(seen -> {
                    throw LambdaException.of(
                            "<%s> has no <%s>.".formatted(name, seen), "It has <" + String.join(">, <", names) + ">.");
                });
        return this;
    }

    /** Whether the project says anything of it, if only that it shall be empty. */
    boolean isGiven() {
        return written != null || !isEmpty();
    }

    /** Whether it has no value anywhere. */
    boolean isEmpty() {
        return Stream.of(written == null ? Set.<String>of() : written.keySet(), typed(commandLine), typed(project))
                .flatMap(Set::stream)
                .allMatch(element -> text(element).isEmpty());
    }

    Optional<String> text(Parameter parameter) {
        return text(parameter.name());
    }

    /** Separated by commas or line ends. */
    List<String> list(Parameter parameter) {
        return text(parameter).stream()
                .flatMap(text -> Stream.of(text.split("[,\n]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Optional<String> text(String element) {
        String property = prefix() + element;
        if (commandLine.getProperty(property) != null) {
            return LambdaMojo.given(commandLine.getProperty(property));
        }
        Optional<String> xml = written == null ? Optional.empty() : LambdaMojo.given(written.get(element));
        return xml.or(() -> LambdaMojo.given(project.getProperty(property)));
    }

    private Set<String> typed(Properties properties) {
        Set<String> elements = new TreeSet<>();
        properties.stringPropertyNames().stream()
                .filter(property -> property.startsWith(prefix()))
                .forEach(property -> elements.add(property.substring(prefix().length())));
        return elements;
    }

    private String prefix() {
        return "lambda." + name + ".";
    }
}
