package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.spi.WriterException;

/** Fails in every way an application can. */
@Path("/error")
public class ErrorProbe {

    @GET
    @Path("web")
    public String web() {
        throw new WebApplicationException(
                Response.status(409).entity("taken").type("text/plain").build());
    }

    @GET
    @Path("mapped")
    public String mapped() {
        throw new Mapped();
    }

    @GET
    @Path("runtime")
    public String runtime() {
        throw new IllegalStateException("secret-7431", new IllegalArgumentException("the cause"));
    }

    @GET
    @Path("checked")
    public String checked() throws IOException {
        throw new IOException("secret-7431");
    }

    @GET
    @Path("error")
    public String error() {
        throw new NoClassDefFoundError("com/example/Gone");
    }

    @GET
    @Path("later")
    public CompletionStage<String> later() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret-7431"));
    }

    @GET
    @Path("unwritable")
    @Produces("application/json")
    public Unwritable unwritable() {
        return new Unwritable();
    }

    /** Fails as the XML providers of RESTEasy do. */
    @GET
    @Path("writer")
    @Produces("text/plain")
    public StreamingOutput writer() {
        return output -> {
            throw new WriterException(new IllegalStateException("secret-7431"));
        };
    }

    @GET
    @Path("no-writer")
    @Produces("application/json")
    public Mapped noWriter() {
        return new Mapped();
    }

    @POST
    @Path("number")
    @Consumes("text/plain")
    public String number(Integer number) {
        return "unreachable " + number;
    }

    /** A body whose writer fails. */
    public record Unwritable() {}

    /** An exception with a mapper. */
    public static final class Mapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Answers 501. */
    public static final class Mapper implements ExceptionMapper<Mapped> {
        @Override
        public Response toResponse(Mapped exception) {
            return Response.status(501).entity("mapped").type("text/plain").build();
        }
    }

    /** Fails. */
    @Produces("application/json")
    public static final class UnwritableWriter implements MessageBodyWriter<Unwritable> {
        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == Unwritable.class;
        }

        @Override
        public void writeTo(
                Unwritable body,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream output) {
            throw new IllegalStateException("secret-7431");
        }
    }
}
