package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.jersey.shapes.Items;
import dev.lambdamaven.jaxrs.jersey.shapes.Stamp;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Applications of every shape. */
final class Shapes {

    static final String PACKAGE = "dev.lambdamaven.jaxrs.jersey.shapes";

    private Shapes() {}

    /** Names its classes. */
    public static class Named extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Items.class);
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("colour", "blue");
        }
    }

    /** Has no constructor but one that wants something from its runtime. */
    public static final class Injected extends Named {
        public Injected(@Context Application unused) {}
    }

    /** Searches its package. */
    public static final class Scanning extends ResourceConfig {
        public Scanning() {
            packages(PACKAGE).property("colour", "blue");
        }
    }

    /** Wants something from its runtime in a field. */
    public static final class InjectedConfig extends ResourceConfig {

        @Context
        private @Nullable Configuration configuration;

        public InjectedConfig() {
            property("colour", "blue").register(new Inner());
        }

        /** Uses the field. */
        @Path("/items")
        public final class Inner {
            @GET
            public String items() {
                return "items " + (configuration == null ? "of nobody" : configuration.getProperty("colour"));
            }
        }
    }

    /** Names nothing. */
    public static final class Empty extends Application {}

    /** Response filters run from the highest priority down. */
    public static final class StampLast extends ResourceConfig {
        public StampLast() {
            register(Items.class).register(Stamp.class, 1).register(Second.class, 2);
        }
    }

    /** The other way round. */
    public static final class StampFirst extends ResourceConfig {
        public StampFirst() {
            register(Items.class).register(Stamp.class, 2).register(Second.class, 1);
        }
    }

    /** Another mark. */
    public static final class Second extends Stamp {}

    /** Cannot be constructed. */
    public static final class Broken extends Application {
        public Broken() {
            throw new IllegalArgumentException("DATABASE_URL is not set");
        }
    }

    /** Cannot be constructed either. */
    public static final class BrokenConfig extends ResourceConfig {
        public BrokenConfig() {
            throw new IllegalArgumentException("DATABASE_URL is not set");
        }
    }
}
