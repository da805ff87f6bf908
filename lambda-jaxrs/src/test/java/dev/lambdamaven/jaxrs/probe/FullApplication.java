package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes classes, singletons and properties, providers among them. */
public final class FullApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                FullProbe.class,
                FullProviders.AngleWriter.class,
                FullProviders.WeekdayConverters.class,
                FullProviders.Filter.class);
    }

    /** Deprecated, and what most applications from the time before CDI have. */
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return Set.of(new Counter());
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("colour", "blue");
    }

    /** Counts its requests. */
    @Path("/counter")
    public static final class Counter {

        private final AtomicInteger requests = new AtomicInteger();

        @GET
        @Produces("text/plain")
        public String count() {
            return String.valueOf(requests.incrementAndGet());
        }
    }
}
