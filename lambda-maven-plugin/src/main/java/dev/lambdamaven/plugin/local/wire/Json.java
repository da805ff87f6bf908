package dev.lambdamaven.plugin.local.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text to maps, lists and scalars and back. */
public final class Json {

    /** A deployment package is one base64 string of up to 70 MB; Jackson's default limit is 20 million characters. */
    private static final int LONGEST_STRING = 80_000_000;

    private static final JSON MAPPER = JSON.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    private Json() {}

    public static Body bytes(Map<String, ?> members) {
        return Body.utf8(text(members));
    }

    public static String text(Object value) {
        try {
            return MAPPER.asString(value);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    /**
     * Reads any JSON value.
     *
     * @throws IOException when the text is not JSON, or goes on after the value
     */
    public static @Nullable Object any(Body body) throws IOException {
        return MAPPER.anyFrom(body.bytes());
    }

    /**
     * Reads a JSON object.
     *
     * @throws IOException when the text is not a JSON object
     */
    public static Map<String, Object> object(Body body) throws IOException {
        return MAPPER.mapFrom(body.bytes());
    }
}
