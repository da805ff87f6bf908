package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers with bodies of every kind. */
@Path("/content")
public class ContentProbe {

    private static final String TEXT = "h\u00E9llo \u03BB \uD83D\uDE00 \"quoted\" \\ \t\0";

    @GET
    @Path("text")
    @Produces("text/plain")
    public String text() {
        return TEXT;
    }

    @GET
    @Path("problem")
    public Response problem() {
        return Response.status(422)
                .type("application/problem+json; version=1")
                .entity("{\"\u03BB\":1}")
                .build();
    }

    @GET
    @Path("latin")
    @Produces("text/plain;charset=ISO-8859-1")
    public String latin() {
        return "\u00E9";
    }

    @GET
    @Path("pdf")
    @Produces("application/pdf")
    public byte[] pdf() {
        return new byte[] {(byte) 0x89, 'P', 0, (byte) 0xFF};
    }

    @GET
    @Path("encoded")
    public Response encoded() {
        return Response.ok("text", "text/plain")
                .header("Content-Encoding", "br")
                .build();
    }

    @GET
    @Path("empty")
    @Produces("text/csv")
    public String empty() {
        return "";
    }

    @GET
    @Path("stream")
    @Produces("text/plain")
    public StreamingOutput stream() {
        return output -> {
            write(output, "one ");
            write(output, "two");
        };
    }

    @GET
    @Path("broken")
    public Response broken() {
        StreamingOutput half = output -> {
            write(output, "one");
            throw new IOException("secret-7431");
        };
        return Response.ok(half, "text/plain").header("X-Half", "yes").build();
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
