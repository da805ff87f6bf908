package dev.lambdamaven.jaxrs;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** A function in a JVM of its own, with Lambda's environment variables; it prints its answer to each path it is given. */
public final class VersionedFunction {

    private VersionedFunction() {}

    /** Each argument is a path. */
    public static void main(String[] paths) {
        Lambda lambda = new Lambda(Versioned.class);
        for (String path : paths) {
            System.out.println(lambda.invoke(TestEvent.get(path), new TestContext(520)));
        }
        System.out.println(lambda.invoke(TestEvent.get("/api/plain").base64("%"), new TestContext()));
    }

    /** Lives below a path, so that there is a 404 which only the adapter gives. */
    @ApplicationPath("/api")
    public static final class Versioned extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Resource.class);
        }
    }

    /** Each way to answer. */
    @Path("/")
    public static final class Resource {

        @GET
        @Path("plain")
        public Response plain() {
            return Response.noContent().build();
        }

        @GET
        @Path("own")
        public Response own(@HeaderParam("host") String host) {
            return Response.noContent().header("X-Lambda-Version", host).build();
        }

        @GET
        @Path("failed")
        public Response failed() {
            throw new IllegalStateException("secret-7431");
        }

        @GET
        @Path("large")
        public byte[] large() {
            return new byte[6_300_000];
        }

        @GET
        @Path("never")
        public void never(@Suspended AsyncResponse never) {
            // The adapter answers in its place.
        }
    }
}
