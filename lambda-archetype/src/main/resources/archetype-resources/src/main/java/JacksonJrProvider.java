package ${package};

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSON.Feature;
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

/** Reads records from JSON, and writes maps and records as JSON, with Jackson jr: small, and quick to start. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBody.NO_CONTENT_TYPE})
@Produces(MediaType.APPLICATION_JSON)
public class JacksonJrProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final JSON JACKSON = JSON.std
            .with(Feature.USE_BIG_DECIMAL_FOR_FLOATS, Feature.WRITE_RECORD_FIELDS_IN_DECLARATION_ORDER)
            .with(Feature.WRITE_NULL_PROPERTIES)
            .without(Feature.FAIL_ON_DUPLICATE_MAP_KEYS);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] body = in.readAllBytes();
        Object json = parse(body);
        if (json == null) {
            return null;
        }
        JsonBody.check(type, json);
        try {
            return JACKSON.beanFrom(type, body);
        } catch (JsonProcessingException e) {
            throw JsonBody.unreadable(json, e.getOriginalMessage());
        }
    }

    private static Object parse(byte[] body) throws IOException {
        try (JsonParser parser = JACKSON.createParser(body)) {
            Object json = parser.nextToken() == null ? null : JACKSON.anyFrom(parser);
            if (parser.nextToken() != null) {
                throw InvalidRequest.malformedJson("Text after the end of the JSON value");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw InvalidRequest.malformedJson(e.getOriginalMessage());
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(JACKSON.asBytes(value));
    }
}
