package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Response bodies of every type that each runtime writes by itself. */
@Path("/content")
public class ContentProbe {

    private static final String TEXT = "h\u00e9llo \u03bb \ud83d\ude00 \"quoted\" \\ \t\0";

    @GET
    @Path("text")
    @Produces("text/plain")
    public String text() {
        return TEXT;
    }

    @GET
    @Path("untyped")
    public String untyped() {
        return "untyped";
    }

    @GET
    @Path("problem")
    public Response problem() {
        return Response.status(422)
                .type("application/problem+json; version=1")
                .entity("{\"\u03bb\":1}")
                .build();
    }

    @GET
    @Path("charset/{name}")
    public Response charset(@PathParam("name") String name) {
        return Response.ok("caf\u00e9 \u20ac", "text/plain;charset=" + name).build();
    }

    @GET
    @Path("bytes")
    @Produces("application/octet-stream")
    public byte[] bytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    @GET
    @Path("stream")
    @Produces("application/pdf")
    public InputStream stream() {
        return new ByteArrayInputStream(new byte[] {'%', 'P', 'D', 'F', (byte) 0xff, 0});
    }

    @GET
    @Path("reader")
    @Produces("text/plain;charset=UTF-8")
    public Reader reader() {
        return new StringReader(TEXT);
    }

    @GET
    @Path("file")
    @Produces("text/csv")
    public File file() throws IOException {
        File file = Files.createTempFile("probe", ".csv").toFile();
        file.deleteOnExit();
        Files.writeString(file.toPath(), "a,b\n1,2\n");
        return file;
    }

    @GET
    @Path("output")
    @Produces("text/plain")
    public StreamingOutput output() {
        return output -> {
            write(output, "one ");
            write(output, "two");
        };
    }

    @GET
    @Path("half")
    @Produces("text/plain")
    public Response half() {
        StreamingOutput half = output -> {
            output.write("one".getBytes(StandardCharsets.UTF_8));
            throw new IOException("secret-7431");
        };
        return Response.ok(half).header("X-Half", "yes").build();
    }

    @GET
    @Path("half-flushed")
    @Produces("text/plain")
    public StreamingOutput halfFlushed() {
        return output -> {
            write(output, "one");
            throw new IOException("secret-7432");
        };
    }

    @GET
    @Path("scalar/{type}")
    @Produces("text/plain")
    public Object scalar(@PathParam("type") String type) {
        return switch (type) {
            case "boolean" -> true;
            case "number" -> 42;
            case "char" -> 'c';
            default -> 1.5;
        };
    }

    @GET
    @Path("item/{name}")
    @Produces("application/json")
    public Item item(@PathParam("name") String name) {
        return new Item(name);
    }

    @GET
    @Path("unwritable")
    @Produces("application/json")
    public Response unwritable() {
        return Response.ok(new GenericEntity<List<Item>>(List.of(new Item("a"))) {})
                .build();
    }

    @GET
    @Path("empty")
    @Produces("text/csv")
    public String empty() {
        return "";
    }

    @GET
    @Path("null")
    @Produces("text/plain")
    public @Nullable String nothing() {
        return null;
    }

    @GET
    @Path("big/{bytes}")
    @Produces("text/plain")
    public byte[] big(@PathParam("bytes") int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) 'x');
        return body;
    }

    private static void write(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
