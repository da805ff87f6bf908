package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Request entities of every type that each runtime reads by itself. */
@Path("/entity")
@Produces("text/plain;charset=UTF-8")
public class EntityProbe {

    @POST
    @Path("string")
    public String string(String body, @Context HttpHeaders headers) {
        return "[" + body + "] " + headers.getLength() + " " + headers.getMediaType();
    }

    @POST
    @Path("bytes")
    public String bytes(byte[] body) {
        return HexFormat.of().formatHex(body);
    }

    @PUT
    @Path("stream")
    public String stream(InputStream body) throws IOException {
        byte[] all = body.readAllBytes();
        int sum = 0;
        for (byte b : all) {
            sum = sum * 31 + b;
        }
        return all.length + " bytes " + sum;
    }

    @POST
    @Path("reader")
    public @Nullable String reader(Reader body) throws IOException {
        return new BufferedReader(body).readLine();
    }

    @POST
    @Path("file")
    public String file(File body) throws IOException {
        return Files.readString(body.toPath());
    }

    @POST
    @Path("boolean")
    @Consumes("text/plain")
    public String bool(boolean body) {
        return "boolean " + body;
    }

    @POST
    @Path("number")
    @Consumes("text/plain")
    public String number(Integer body) {
        return "number " + (body + 1);
    }

    @POST
    @Path("char")
    @Consumes("text/plain")
    public String character(Character body) {
        return "character " + body;
    }

    @POST
    @Path("item")
    @Consumes("application/json")
    public String item(@Nullable Item item) {
        return "item " + item;
    }

    @POST
    @Path("item-echo")
    @Consumes("application/json")
    @Produces("application/json")
    public Item echo(Item item) {
        return item;
    }

    @POST
    @Path("echo")
    @Produces("application/octet-stream")
    public byte[] echo(byte[] body) {
        return body;
    }

    @POST
    @Path("none")
    public String none(@Context HttpHeaders headers) {
        return "none " + headers.getLength();
    }

    @POST
    @Path("only-json")
    @Consumes("application/json")
    public String onlyJson() {
        return "json";
    }

    /** The answer's X-Entity tells whether a filter saw an entity. */
    @POST
    @Path("flag")
    @Filters.Flagged
    public String flag() {
        return "flag";
    }
}
