package dev.lambdamaven.plugin.local.metrics;

import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Maps, lists and scalars as CBOR (RFC 8949); a time is seconds under tag 1, as Smithy's RPC v2 CBOR wants it. */
final class Cbor {

    private static final int EPOCH_TIME = 1;
    private static final CBORFactory FACTORY = new CBORFactory();
    private static final JSON MAPPER = JSON.builder(FACTORY).build();

    private Cbor() {}

    /** @throws AwsError 400 when it is no CBOR map */
    static Fields read(Body body) {
        try {
            return body.isEmpty() ? Fields.of(Map.of()) : Fields.of(MAPPER.mapFrom(body.bytes()));
        } catch (IOException notCbor) {
            throw new AwsError(400, "SerializationException", "Could not read the body as a CBOR map.");
        }
    }

    static Body write(Map<String, ?> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, members);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return Body.of(bytes.toByteArray());
    }

    private static void write(CBORGenerator generator, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                generator.writeFieldName(String.valueOf(entry.getKey()));
                write(generator, entry.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof Instant time) {
            generator.writeTag(EPOCH_TIME);
            generator.writeNumber(time.toEpochMilli() / 1000.0);
        } else if (value instanceof Double number) {
            generator.writeNumber(number);
        } else {
            generator.writeString(String.valueOf(value));
        }
    }
}
