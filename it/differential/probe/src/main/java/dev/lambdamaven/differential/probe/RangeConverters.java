package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Converts parameters of type {@link Range}. */
@Provider
public class RangeConverters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Range.class ? new Converting<>(type) : null;
    }

    private record Converting<T>(Class<T> type) implements ParamConverter<T> {

        // Null is what the interface wants for a parameter that is not there.
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            String[] ends = value.split("\\.\\.", -1);
            return type.cast(new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
