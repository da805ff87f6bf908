package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.BadRequestException;
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
import java.nio.charset.StandardCharsets;

/** Reads and writes items as {@code {"name":"lamp"}}; fails on three names, each in its way. */
@Provider
@Consumes("application/json")
@Produces({"application/json", "application/vnd.item+json"})
public class ItemProvider implements MessageBodyReader<Item>, MessageBodyWriter<Item> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Item.class;
    }

    // The signature is the interface's.
    @Override
    public Item readFrom(
            Class<Item> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String json = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (!json.startsWith("{\"name\":\"") || !json.endsWith("\"}")) {
            throw new BadRequestException("no item");
        }
        String name = json.substring(9, json.length() - 2);
        if (name.equals("unreadable")) {
            throw new IOException("secret-2201");
        }
        return new Item(name);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Item.class;
    }

    @Override
    public void writeTo(
            Item item,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        headers.putSingle("X-Written", "item");
        if (item.name().equals("unwritable")) {
            throw new IOException("secret-2202");
        }
        body.write(("{\"name\":\"" + item.name()).getBytes(StandardCharsets.UTF_8));
        if (item.name().equals("half")) {
            throw new IllegalStateException("secret-2203");
        }
        body.write("\"}".getBytes(StandardCharsets.UTF_8));
    }
}
