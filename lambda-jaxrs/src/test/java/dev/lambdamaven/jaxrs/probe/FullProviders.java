package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** Providers of every kind. */
final class FullProviders {

    private FullProviders() {}

    /** Writes strings in angle brackets. */
    @Produces("text/plain")
    public static final class AngleWriter implements MessageBodyWriter<String> {

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == String.class;
        }

        @Override
        public void writeTo(
                String text,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream output)
                throws IOException {
            output.write(("<" + text + ">").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Knows weekdays by their first two letters. */
    public static final class WeekdayConverters implements ParamConverterProvider {

        @Override
        public <T> @Nullable ParamConverter<T> getConverter(
                Class<T> rawType, Type genericType, Annotation[] annotations) {
            return rawType == DayOfWeek.class ? new WeekdayConverter<>(rawType) : null;
        }
    }

    private record WeekdayConverter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            for (T day : type.getEnumConstants()) {
                if (day.toString().startsWith(text)) {
                    return day;
                }
            }
            throw new IllegalArgumentException(text);
        }

        @Override
        public String toString(T day) {
            return String.valueOf(day).substring(0, 2);
        }
    }

    /** Aborts on demand, and writes what it saw into the response. */
    @PreMatching
    public static final class Filter implements ContainerRequestFilter, ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString("X-Abort") != null) {
                request.abortWith(Response.status(403).build());
            }
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("X-Filtered", request.getUriInfo().getPath());
            response.getHeaders().add("X-Entity", request.hasEntity());
        }
    }
}
