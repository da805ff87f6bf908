package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.core.Application;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the application really publishes, compared with the index. The index may know more than is published and may not
 * know less: then nothing is served directly.
 */
final class Published {

    private final RouteIndex index;
    private final Map<Integer, RouteIndex.Entry> resources = new HashMap<>();
    private final Map<Integer, Object> singletons = new HashMap<>();
    private RouteIndex.@Nullable Entry json;
    private @Nullable Object jsonObject;
    private boolean fits = true;
    private boolean maps;
    private boolean converts;

    private Published(RouteIndex index) {
        this.index = index;
    }

    /** Compares an application with the index; null if the engine must serve all its requests. */
    static @Nullable Published of(Application application, RouteIndex index) {
        Published published = new Published(index);
        Set<Class<?>> classes = orEmpty(application.getClasses());
        Set<Object> singletons = singletons(application);
        if (singletons == null || !application.getProperties().isEmpty()) {
            return null;
        }
        for (Class<?> type : classes) {
            published.add(index.entry(type), null);
        }
        for (Object singleton : singletons) {
            if (!classes.contains(singleton.getClass())) {
                published.add(index.entry(singleton.getClass()), singleton);
            }
        }
        if (classes.isEmpty() && singletons.isEmpty()) {
            published.addAnnotated();
        }
        return published.fits && published.json != null && !published.resources.isEmpty() ? published : null;
    }

    /** The engine will ask for the singletons again, and must then get the very same objects. */
    @SuppressWarnings("deprecation") // Deprecated for CDI's sake, but in the contract of every application.
    private static @Nullable Set<Object> singletons(Application application) {
        Set<Object> first = orEmpty(application.getSingletons());
        Set<Object> second = orEmpty(application.getSingletons());
        IdentityHashMap<Object, Object> identities = new IdentityHashMap<>();
        for (Object singleton : first) {
            identities.put(singleton, singleton);
        }
        for (Object singleton : second) {
            if (!identities.containsKey(singleton)) {
                return null;
            }
        }
        return first.size() == second.size() ? first : null;
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> published) {
        return published == null ? new LinkedHashSet<>() : published;
    }

    private void addAnnotated() {
        for (RouteIndex.Entry entry : index.entries()) {
            if (entry.annotated()) {
                add(entry, null);
            }
        }
    }

    private void add(RouteIndex.@Nullable Entry entry, @Nullable Object singleton) {
        if (entry == null || entry.is("unfit")) {
            fits = false;
        } else if (entry.is("resource")) {
            fits &= resources.put(entry.number(), entry) == null;
            if (singleton != null) {
                singletons.put(entry.number(), singleton);
            }
        } else if (entry.is("json")) {
            fits &= json == null;
            json = entry;
            jsonObject = singleton;
        }
        maps |= entry != null && entry.is("mapper");
        converts |= entry != null && entry.is("converter");
    }

    boolean has(int resource) {
        return resources.containsKey(resource);
    }

    RouteIndex.Entry resource(int number) {
        RouteIndex.Entry resource = resources.get(number);
        if (resource == null) {
            throw new IllegalStateException("The index of routes has no class ".concat(Integer.toString(number)));
        }
        return resource;
    }

    /** Returns the object that serves all requests; null if each request gets its own. */
    @Nullable
    Object singleton(int resource) {
        return singletons.get(resource);
    }

    RouteIndex.Entry json() {
        if (json == null) {
            throw new IllegalStateException("The index of routes has no JSON provider");
        }
        return json;
    }

    /** Returns the provider that the application made; null if it published the class. */
    @Nullable
    Object jsonObject() {
        return jsonObject;
    }

    /** Whether exceptions may have answers of the application's own. */
    boolean mapsExceptions() {
        return maps;
    }

    /** Whether parameters may be converted in the application's own way. */
    boolean convertsParameters() {
        return converts;
    }
}
