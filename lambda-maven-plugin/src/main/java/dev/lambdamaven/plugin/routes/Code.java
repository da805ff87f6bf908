package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.index.ClassSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes of the function by internal name, and what they reach. */
final class Code {

    private final ClassSource source;
    private final Set<String> own;
    private final Map<String, Optional<ClassCode>> known = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();

    Code(ClassSource source, Collection<String> own) {
        this.source = source;
        this.own = Set.copyOf(own);
    }

    /** Empty for classes of the JDK and for what is not there. */
    Optional<ClassCode> find(String name) {
        Optional<ClassCode> code = known.get(name);
        if (code == null) {
            code = source.bytes(name).flatMap(CodeReader::read);
            known.put(name, code);
        }
        return code;
    }

    /** All superclasses and interfaces, the class itself first. */
    Set<String> supertypes(String name) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                find(next).ifPresent(code -> {
                    code.interfaces().forEach(open::add);
                    open.add(code.superName());
                });
            }
        }
        return found;
    }

    /** The application's own classes that extend or implement this one themselves. */
    private Set<String> subtypes(String name) {
        if (subtypes.isEmpty()) {
            own.stream().flatMap(type -> find(type).stream()).forEach(type -> {
                Stream<String> supertypes = Stream.concat(Stream.of(type.superName()), type.interfaces().stream());
                supertypes.forEach(supertype -> subtypes.computeIfAbsent(supertype, none -> new TreeSet<>())
                        .add(type.name()));
            });
        }
        return subtypes.getOrDefault(name, Set.of());
    }

    /** The application's own classes that the code of a class may run, or the subclasses of these, the class itself first. */
    Set<ClassCode> reachedFrom(ClassCode start) {
        Set<ClassCode> found = new LinkedHashSet<>();
        Deque<ClassCode> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            ClassCode next = open.remove();
            if (found.add(next)) {
                Stream.concat(next.references().stream(), subtypes(next.name()).stream())
                        .filter(own::contains)
                        .flatMap(name -> find(name).stream())
                        .forEach(open::add);
            }
        }
        return found;
    }
}
