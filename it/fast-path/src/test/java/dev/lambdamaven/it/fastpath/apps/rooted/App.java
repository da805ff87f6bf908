package dev.lambdamaven.it.fastpath.apps.rooted;

import dev.lambdamaven.it.fastpath.apps.shared.Json;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;

/** Publishes classes and objects below a path. */
@ApplicationPath("/api/v1/")
public class App extends Application {

    private final Set<Object> singletons =
            new LinkedHashSet<>(Set.of(new Shared("made by the application"), new Json()));

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PerRequest.class, Located.class);
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return singletons;
    }
}
