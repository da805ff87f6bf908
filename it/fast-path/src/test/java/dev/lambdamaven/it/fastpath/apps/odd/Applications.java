package dev.lambdamaven.it.fastpath.apps.odd;

import dev.lambdamaven.it.fastpath.apps.shared.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Applications that publish one resource and something that changes everything. */
public final class Applications {

    private Applications() {}

    /** One plain resource. */
    @Path("plain")
    @Produces("application/json")
    public static class Plain {
        @GET
        public Map<String, String> get() {
            return Map.of();
        }
    }

    /** Sees every request. */
    public static class Filter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {}
    }

    /** Nothing else. */
    public static class Alone extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class, Json.class);
        }
    }

    /** And a filter. */
    public static class WithFilter extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class, Json.class, Filter.class);
        }
    }

    /** And a class that the index does not know. */
    public static class WithStranger extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class, Json.class, org.jboss.resteasy.plugins.providers.StringTextStar.class);
        }
    }

    /** Without anybody who writes JSON. */
    public static class WithoutJson extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Plain.class);
        }
    }

    /** And properties, which may mean anything to the engine. */
    public static class WithProperties extends Alone {
        @Override
        public Map<String, Object> getProperties() {
            return Map.of("a", "b");
        }
    }

    /** And other objects each time it is asked. */
    public static class WithNewObjects extends Application {
        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new Plain(), new Json());
        }
    }
}
