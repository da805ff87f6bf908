package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes response headers as RESTEasy does: with the header delegates of the runtime. */
final class HeaderValues {

    private HeaderValues() {}

    /** Returns the headers as text; null if one has a value that the engine must look at. */
    static @Nullable Map<String, List<String>> of(Map<String, List<Object>> headers, String baseUri) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map.Entry<String, List<Object>> header : headers.entrySet()) {
            List<String> values = new ArrayList<>();
            boolean location = header.getKey().equalsIgnoreCase(HttpHeaders.LOCATION);
            for (Object value : header.getValue()) {
                if (!isKnown(value)) {
                    return null;
                }
                values.add(text(location && value instanceof URI uri ? absolute(uri, baseUri) : value));
            }
            lines.put(header.getKey(), values);
        }
        return lines;
    }

    private static boolean isKnown(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof URI
                || value instanceof Date
                || value instanceof Locale
                || value instanceof MediaType
                || value instanceof NewCookie
                || value instanceof EntityTag
                || value instanceof CacheControl;
    }

    /** Resolves as RESTEasy does: a leading slash means the base URI, not the host. */
    private static URI absolute(URI location, String baseUri) {
        if (location.isAbsolute()) {
            return location;
        }
        String path = location.toString();
        return URI.create(baseUri).resolve(path.startsWith("/") ? path.substring(1) : path);
    }

    private static String text(Object value) {
        boolean simple = value instanceof String || value instanceof Number || value instanceof Boolean;
        return simple ? value.toString() : delegated(value);
    }

    private static <T> String delegated(T value) {
        @SuppressWarnings("unchecked") // The class of a value is one of its type.
        Class<T> type = (Class<T>) value.getClass();
        RuntimeDelegate.HeaderDelegate<T> delegate =
                RuntimeDelegate.getInstance().createHeaderDelegate(type);
        return delegate == null ? value.toString() : delegate.toString(value);
    }
}
