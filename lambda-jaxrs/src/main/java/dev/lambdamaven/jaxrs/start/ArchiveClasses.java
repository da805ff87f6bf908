package dev.lambdamaven.jaxrs.start;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The resources and providers that the index names, loaded when an application has none of its own. */
final class ArchiveClasses extends AbstractSet<Class<?>> {

    private final ApplicationIndex index;
    private final ClassLoader loader;
    private @Nullable Set<Class<?>> loaded;

    ArchiveClasses(ApplicationIndex index, ClassLoader loader) {
        this.index = index;
        this.loader = loader;
    }

    /** Answered from the names alone, for this is what is asked first. */
    @Override
    public boolean isEmpty() {
        return index.resources().isEmpty() && index.providers().isEmpty();
    }

    @Override
    public int size() {
        return classes().size();
    }

    @Override
    public Iterator<Class<?>> iterator() {
        return classes().iterator();
    }

    private Set<Class<?>> classes() {
        Set<Class<?>> classes = loaded;
        if (classes == null) {
            classes = new LinkedHashSet<>();
            load(index.resources(), classes);
            for (Class<?> resource : classes) {
                checkNamespace(resource);
            }
            load(index.providers(), classes);
            loaded = classes;
        }
        return classes;
    }

    private void load(List<String> names, Set<Class<?>> classes) {
        for (String name : names) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new IllegalStateException("the archive's class "
                        .concat(name)
                        .concat(" cannot be loaded: ")
                        .concat(e.toString()));
            }
        }
    }

    /** A class of the other namespace loads well, has no annotation that counts, and would be passed over in silence. */
    private void checkNamespace(Class<?> resource) {
        if (!resource.isAnnotationPresent(Path.class) && mentions(resource, Namespace.otherPath())) {
            throw new IllegalStateException(Namespace.mismatch("the resource class ".concat(resource.getName())));
        }
    }

    private boolean mentions(Class<?> type, String name) {
        try (InputStream in =
                loader.getResourceAsStream(type.getName().replace('.', '/').concat(".class"))) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(name);
        } catch (IOException e) {
            return false;
        }
    }
}
