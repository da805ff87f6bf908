package dev.lambdamaven.plugin.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/** The annotations of a class, method, field or parameter that are there at run time, with the texts of their values. */
final class Marks {

    private static final String JAX_RS = "jakarta/ws/rs/";

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Begins an annotation; null when it cannot matter, for nobody can see it at run time. */
    @Nullable
    AnnotationVisitor begin(String descriptor, boolean visible) {
        String name = descriptor.substring(1, descriptor.length() - 1);
        if (!visible || name.equals("java/lang/Deprecated") || name.startsWith("org/jspecify/")) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        values.put(name, texts);
        return new Texts(texts);
    }

    /** The names of all annotations, such as {@code jakarta/ws/rs/Path}. */
    List<String> names() {
        return List.copyOf(values.keySet());
    }

    boolean has(String jaxrsName) {
        return values.containsKey(JAX_RS + jaxrsName);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The values of an annotation of JAX-RS; empty if it is not there. */
    Optional<List<String>> values(String jaxrsName) {
        return Optional.ofNullable(values.get(JAX_RS + jaxrsName));
    }

    Optional<String> value(String jaxrsName) {
        return values(jaxrsName).filter(texts -> texts.size() == 1).map(texts -> texts.get(0));
    }

    /** The first annotation of none of these names, as a reader knows it. */
    Optional<String> otherThan(List<String> jaxrsNames) {
        return values.keySet().stream()
                .filter(name -> jaxrsNames.stream().noneMatch(known -> name.equals(JAX_RS + known)))
                .map(name -> "@" + name.substring(name.lastIndexOf('/') + 1).replace('$', '.'))
                .findFirst();
    }

    private static final class Texts extends AnnotationVisitor {

        private final List<String> texts;

        Texts(List<String> texts) {
            super(Opcodes.ASM9);
            this.texts = texts;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            texts.add(String.valueOf(value));
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return this;
        }
    }
}
