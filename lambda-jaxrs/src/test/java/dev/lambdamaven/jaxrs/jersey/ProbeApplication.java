package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Publishes every probe. */
public class ProbeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(RequestProbe.class, ResponseProbe.class, ResponseProbe.Mapper.class, AsyncProbe.class);
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return Set.of(new ContextProbe());
    }
}
