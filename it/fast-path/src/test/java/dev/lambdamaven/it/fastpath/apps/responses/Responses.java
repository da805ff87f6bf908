package dev.lambdamaven.it.fastpath.apps.responses;

import dev.lambdamaven.it.fastpath.apps.shared.Json;
import dev.lambdamaven.it.fastpath.apps.shared.Ran;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responses of many kinds. */
@Path("/r/")
@Produces("application/json")
public class Responses {

    public Responses() {
        Ran.count("new");
    }

    @GET
    @Path("/{kind}/")
    public @Nullable Response kind(@PathParam("kind") String kind) throws IOException {
        Ran.count(kind);
        return switch (kind) {
            case "created" ->
                Response.created(URI.create("/r/a b".replace(" ", "%20"))).build();
            case "moved" -> Response.seeOther(URI.create("elsewhere?x=1")).build();
            case "absolute" ->
                Response.temporaryRedirect(URI.create("https://example.org/"))
                        .entity(Map.of())
                        .build();
            case "cookies" ->
                Response.ok(Map.of("a", 1))
                        .cookie(new NewCookie.Builder("a")
                                .value("b c")
                                .path("/")
                                .httpOnly(true)
                                .build())
                        .cookie(new NewCookie.Builder("x")
                                .value("y")
                                .maxAge(5)
                                .secure(true)
                                .build())
                        .build();
            case "headers" -> headers();
            case "accepted" -> Response.accepted().build();
            case "empty" -> Response.status(299, "Odd").build();
            default -> text(kind);
        };
    }

    private static @Nullable Response text(String kind) throws IOException {
        return switch (kind) {
            case "text" -> Response.ok("text").build();
            case "plain" -> Response.ok("text", "text/plain").build();
            case "bytes" ->
                Response.ok(new byte[] {1, 2, (byte) 200}, "application/octet-stream")
                        .build();
            case "number" -> Response.ok(5).build();
            default -> more(kind);
        };
    }

    private static Response headers() {
        CacheControl cache = new CacheControl();
        cache.setNoStore(true);
        cache.setMaxAge(5);
        return Response.ok(List.of(1, 2))
                .header("X-One", 1)
                .header("x-two", "a")
                .header("X-Two", "b")
                .header("A-Flag", true)
                .tag(new EntityTag("t", true))
                .lastModified(Date.from(Instant.ofEpochSecond(1_000_000_000L)))
                .language(Locale.CANADA_FRENCH)
                .cacheControl(cache)
                .encoding("x-none")
                .allow("GET")
                .build();
    }

    private static @Nullable Response more(String kind) throws IOException {
        return switch (kind) {
            case "vendor" ->
                Response.ok(Map.of("v", 1), "application/vnd.acme+json").build();
            case "charset" ->
                Response.ok(Map.of("v", 1), "application/json;charset=UTF-8").build();
            case "typed" ->
                Response.ok(Map.of("v", 1)).type(MediaType.APPLICATION_XML_TYPE).build();
            case "unwritable" -> Response.ok(new Json.Unwritable("u")).build();
            case "broken" ->
                Response.ok(new Json.Broken("b")).header("X-Half", 1).build();
            case "null" -> nothing();
            case "gone" -> throw new WebApplicationException(410);
            case "teapot" ->
                throw new WebApplicationException(Response.status(418)
                        .entity(Map.of("short", true))
                        .header("X-Pot", "tea")
                        .build());
            case "redirect" -> throw new RedirectionException(308, URI.create("there"));
            case "io" -> throw new IOException("io");
            case "runtime" -> throw new IllegalStateException("runtime");
            case "error" -> throw new AssertionError("error");
            case "record" -> Response.ok(new Json.Unreadable("r")).build();
            case "unmodified" -> Response.notModified("tag").build();
            case "header-null" ->
                Response.ok(Map.of()).header("X-A", null).header("X-A", "").build();
            default -> Response.status(404).entity(Map.of("kind", kind)).build();
        };
    }

    private static @Nullable Response nothing() {
        return null;
    }

    @HEAD
    @Path("head")
    public Response head() {
        return Response.ok().header("X-Head", "own").header("Content-Length", 7).build();
    }

    @POST
    @Path("unreadable")
    public Response unreadable(Json.Unreadable body) {
        return Response.noContent().build();
    }
}
