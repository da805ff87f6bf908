package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The application's own JSON provider. It gets no annotations, no generic types and no headers: the index holds only
 * providers whose bytecode does not look at them.
 */
final class JsonProvider {

    private static final Annotation[] NO_ANNOTATIONS = {};

    private final MessageBodyReader<Object> reader;
    private final MessageBodyWriter<Object> writer;
    private final List<String> reads;
    private final List<String> writes;
    private final Map<Class<?>, Boolean> plainTypes = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // The index holds only providers of Object.
    JsonProvider(Object provider, RouteIndex.Entry entry) {
        this.reader = (MessageBodyReader<Object>) provider;
        this.writer = (MessageBodyWriter<Object>) provider;
        this.reads = entry.reads();
        this.writes = entry.writes();
    }

    /** Whether RESTEasy would ask this provider to read; one without a declared type is read as octet-stream. */
    boolean mayRead(@Nullable MediaRange contentType) {
        return reads.contains(contentType == null ? MediaType.APPLICATION_OCTET_STREAM : contentType.name());
    }

    boolean isReadable(Class<?> type, @Nullable MediaRange contentType) {
        MediaType resolved = contentType == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaTypes.of(contentType);
        return reader.isReadable(type, type, NO_ANNOTATIONS, resolved);
    }

    @SuppressWarnings("unchecked") // A provider of Object is told the class it has to read.
    @Nullable
    Object read(Class<?> type, @Nullable MediaRange contentType, byte[] body) throws IOException {
        MediaType declared = contentType == null ? MediaType.WILDCARD_TYPE : MediaTypes.of(contentType);
        return reader.readFrom(
                (Class<Object>) type,
                type,
                NO_ANNOTATIONS,
                declared,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(body));
    }

    /** Whether RESTEasy would ask this provider, and no other, to write. */
    boolean isWriteable(Object value, MediaType type) {
        return writes.contains(MediaTypes.name(type))
                && isPlain(value.getClass())
                && writer.isWriteable(value.getClass(), value.getClass(), NO_ANNOTATIONS, type);
    }

    byte[] write(Object value, MediaType type) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Class<?> valueType = value.getClass();
        writer.writeTo(value, valueType, valueType, NO_ANNOTATIONS, type, new MultivaluedHashMap<>(), body);
        return body.toByteArray();
    }

    private boolean isPlain(Class<?> type) {
        Boolean known = plainTypes.get(type);
        if (known == null) {
            known = PlainTypes.isPlain(type);
            plainTypes.put(type, known);
        }
        return known;
    }
}
