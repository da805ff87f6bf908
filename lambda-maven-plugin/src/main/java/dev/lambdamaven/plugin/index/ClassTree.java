package dev.lambdamaven.plugin.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Classes and what they extend, across all jars; each class is read once. */
final class ClassTree {

    private final ClassSource source;
    private final Map<String, Optional<ScannedClass>> known = new HashMap<>();

    ClassTree(ClassSource source) {
        this.source = source;
    }

    /** Takes classes that were read already, in class path order. */
    void add(List<ScannedClass> types) {
        types.forEach(type -> known.putIfAbsent(type.name(), Optional.of(type)));
    }

    Optional<ScannedClass> find(String name) {
        Optional<ScannedClass> found = known.get(name);
        if (found == null) {
            found = source.bytes(name).flatMap(ScannedClass::read);
            known.put(name, found);
        }
        return found;
    }

    /** The names of the superclasses, nearest first, up to {@code Object} or to a class that is not on the class path. */
    List<String> superclasses(ScannedClass type) {
        Set<String> names = new LinkedHashSet<>();
        String next = type.superName();
        while (!next.isEmpty() && names.add(next)) {
            next = find(next).map(ScannedClass::superName).orElse("");
        }
        return List.copyOf(names);
    }

    /** The class itself and all it extends and implements, in the order in which JAX-RS looks for annotations (3.6). */
    List<ScannedClass> lineage(ScannedClass type) {
        List<ScannedClass> line = new ArrayList<>(List.of(type));
        superclasses(type).forEach(name -> find(name).ifPresent(line::add));
        List<ScannedClass> all = new ArrayList<>(line);
        line.forEach(member -> addInterfaces(member, all));
        return all;
    }

    private void addInterfaces(ScannedClass type, List<ScannedClass> all) {
        for (String name : type.interfaces()) {
            Optional<ScannedClass> found = find(name);
            if (found.isPresent() && !all.contains(found.get())) {
                all.add(found.get());
                addInterfaces(found.get(), all);
            }
        }
    }
}
