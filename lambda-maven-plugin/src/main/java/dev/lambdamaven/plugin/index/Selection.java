package dev.lambdamaven.plugin.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which classes a servlet publishes whose application names none: all, or those that init-params name. They are looked up at
 * package time, so that nothing scans when the function starts.
 *
 * @param packages those with their sub-packages, or without when not recursive
 * @param classes named one by one
 */
record Selection(List<String> packages, boolean recursive, List<String> classes) {

    static final Selection ALL = new Selection(List.of(), true, List.of());

    private static final String PACKAGES = "jersey.config.server.provider.packages";
    private static final String RECURSIVE = "jersey.config.server.provider.scanning.recursive";
    private static final List<String> CLASSES =
            List.of("jersey.config.server.provider.classnames", "resteasy.resources", "resteasy.providers");

    /** Jersey's delimiters of both lists, {@code ServerProperties.PROVIDER_PACKAGES}. */
    private static final Pattern DELIMITERS = Pattern.compile("[\\s,;]+");

    /** Removes the parameters it has understood. */
    static Selection takenFrom(SortedMap<String, String> properties) {
        List<String> packages = list(properties.remove(PACKAGES));
        boolean recursive = !"false".equalsIgnoreCase(properties.remove(RECURSIVE));
        List<String> classes = new ArrayList<>();
        CLASSES.forEach(name -> classes.addAll(list(properties.remove(name))));
        return new Selection(packages, recursive, classes);
    }

    private static List<String> list(@Nullable String value) {
        return DELIMITERS
                .splitAsStream(Optional.ofNullable(value).orElse(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    boolean isAll() {
        return packages.isEmpty() && classes.isEmpty();
    }

    /** The components among these that it names. */
    List<Component> of(List<Component> components) {
        return isAll() ? components : components.stream().filter(this::names).toList();
    }

    /** The classes it names that are no components, such as features of the runtime. */
    List<String> others(List<Component> components) {
        Set<String> known = components.stream().map(Component::name).collect(Collectors.toSet());
        return classes.stream().filter(name -> !known.contains(name)).toList();
    }

    private boolean names(Component component) {
        String name = component.name();
        String own = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return classes.contains(name)
                || packages.stream()
                        .anyMatch(wanted -> own.equals(wanted) || (recursive && own.startsWith(wanted + ".")));
    }
}
