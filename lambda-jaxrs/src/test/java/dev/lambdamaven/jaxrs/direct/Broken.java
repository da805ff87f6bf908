package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A resource whose results cannot be written, and what {@code lambda:package} would generate for it. */
@Path("broken")
@Produces("application/json")
public final class Broken {

    static final AtomicInteger RUNS = new AtomicInteger();

    static final String INDEX = """
            lambda-jaxrs-routes	1
            class	resource	0	dev.lambdamaven.jaxrs.direct.Broken		broken
            class	json	1	dev.lambdamaven.jaxrs.direct.Broken$Json		application/json	application/json
            class	mapper	-1	dev.lambdamaven.jaxrs.direct.Broken$Mapper
            route	0	0	GET	broken		application/json
            route	1	0	GET	broken/closed		application/json
            """;

    @GET
    public Map<String, String> broken() {
        RUNS.incrementAndGet();
        return Map.of();
    }

    @GET
    @Path("closed")
    public Response closed() {
        Response response = Response.accepted(Map.of()).build();
        response.close();
        return response;
    }

    /** Publishes the resource, the provider that fails and a mapper of its failure. */
    static final class Publisher extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Broken.class, Json.class, Mapper.class);
        }
    }

    /** Writes half of anything. */
    @Produces("application/json")
    public static final class Json implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

        @Override
        public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return false;
        }

        @Override
        public Object readFrom(
                Class<Object> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, String> headers,
                InputStream in) {
            throw new IllegalStateException("Nothing is readable");
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return true;
        }

        @Override
        public void writeTo(
                Object value,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType media,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            out.write('{');
            throw new IOException("broken on purpose");
        }
    }

    /** Answers for the provider. */
    public static final class Mapper implements ExceptionMapper<IOException> {
        @Override
        public Response toResponse(IOException failure) {
            return Response.status(418).header("X-Mapped", failure.getMessage()).build();
        }
    }

    /** Calls the resource by the numbers of the index. */
    static final class Direct implements Calls {

        @Override
        public String index() {
            return INDEX;
        }

        @Override
        public Object create(int type) {
            return type == 0 ? new Broken() : new Json();
        }

        @Override
        public @Nullable Object convert(int conversion, String text) {
            return null;
        }

        @Override
        public Class<?> entity(int route) {
            return Object.class;
        }

        @Override
        public Object call(int route, Object resource, @Nullable Object[] arguments) {
            return route == 0 ? ((Broken) resource).broken() : ((Broken) resource).closed();
        }
    }
}
