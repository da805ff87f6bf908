package dev.lambdamaven.it.fastpath.apps.odd;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.jboss.resteasy.core.ResteasyContext;
import org.jspecify.annotations.Nullable;

/** Classes that look plainer than they are. */
public final class Hidden {

    private Hidden() {}

    /** Is given its context by a setter that only the engine sees. */
    @Path("setter")
    @Produces("application/json")
    public static class Setter {
        @Nullable
        UriInfo info;

        @Context
        void setInfo(UriInfo given) {
            info = given;
        }

        @GET
        public Map<String, String> get() {
            return Map.of("path", info == null ? "none" : info.getPath());
        }
    }

    /** Serves with a static method, as RESTEasy allows. */
    @Path("static")
    @Produces("application/json")
    public static class Static {
        @GET
        public static Map<String, String> get() {
            return Map.of("is", "static");
        }
    }

    /** GET, written small. */
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("get")
    public @interface Small {}

    /** Is converted by the method whose result is something else. */
    public static class Code {
        /** Where RESTEasy looks first. */
        public static Object valueOf(String text) {
            return text;
        }

        /** Where it does not look any more. */
        public static Code fromString(String text) {
            return new Code();
        }
    }

    /** Something that hides its code. */
    public interface Store {
        String find();
    }

    /** The code: it asks the engine. */
    public static class ContextStore implements Store {
        @Override
        public String find() {
            UriInfo info = ResteasyContext.getContextData(UriInfo.class);
            return info == null ? "none" : info.getPath();
        }
    }

    /** Is made by the application. */
    @Path("handed")
    @Produces("application/json")
    public static class Handed {
        private final Store store;

        public Handed(Store store) {
            this.store = store;
        }

        @GET
        public Map<String, String> get() {
            return Map.of("found", store.find());
        }
    }

    /** All the rest. */
    @Path("small")
    @Produces("application/json")
    public static class Rest {
        @Small
        public Map<String, String> small() {
            return Map.of();
        }

        @GET
        @Path("code")
        public Map<String, String> code(@QueryParam("c") Code code) {
            return Map.of();
        }
    }
}
