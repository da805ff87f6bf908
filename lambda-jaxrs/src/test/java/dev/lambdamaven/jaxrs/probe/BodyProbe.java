package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HexFormat;

/** Reads request bodies with the providers that Jakarta REST asks of every runtime. */
@Path("/body")
@Produces("text/plain")
public class BodyProbe {

    @POST
    @Path("string")
    public String string(String body, @Context HttpHeaders headers) {
        return body + " | " + headers.getLength();
    }

    @POST
    @Path("bytes")
    public String bytes(byte[] body) {
        return HexFormat.of().formatHex(body);
    }

    @PUT
    @Path("stream")
    public String stream(InputStream body) throws IOException {
        return String.valueOf(body.readAllBytes().length);
    }

    @PATCH
    @Path("reader")
    public String reader(Reader body) throws IOException {
        return new BufferedReader(body).readLine();
    }

    @POST
    @Path("file")
    public String file(File body) throws IOException {
        return Files.readString(body.toPath());
    }

    @POST
    @Path("form")
    public String form(@FormParam("a") String a, @FormParam("b") String b) {
        return a + " | " + b;
    }

    @POST
    @Path("map")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("application/x-www-form-urlencoded")
    public MultivaluedMap<String, String> map(MultivaluedMap<String, String> form) {
        return form;
    }

    @POST
    @Path("number")
    @Consumes("text/plain")
    public Integer number(Integer number) {
        return number + 1;
    }

    @DELETE
    @Path("deleted")
    public String delete(String body) {
        return body;
    }
}
