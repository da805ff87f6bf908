package dev.lambdamaven.it.fastpath.apps.parameters;

import dev.lambdamaven.it.fastpath.apps.shared.Json;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The application. */
public class App extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Json.class, Parameters.class);
    }
}
