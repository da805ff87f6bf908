package dev.lambdamaven.it.fastpath.apps.shared;

import com.fasterxml.jackson.jr.ob.JSON;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** JSON as an application would write it; it refuses a body with an exception that has no answer. */
@Provider
@Consumes("application/json")
@Produces({"application/json", "application/vnd.acme+json"})
public final class Json implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != Unreadable.class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        return JSON.std.beanFrom(type, in);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != Unwritable.class;
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
        if (value instanceof Broken) {
            out.write('{');
            throw new IOException("broken on purpose");
        }
        out.write(JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(value));
    }

    /** What cannot be read. */
    public record Unreadable(String name) {}

    /** What cannot be written. */
    public record Unwritable(String name) {}

    /** What fails half-way. */
    public record Broken(String name) {}
}
