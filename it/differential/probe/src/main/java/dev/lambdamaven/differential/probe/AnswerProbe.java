package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Statuses, headers, cookies, links, redirects, preconditions and variants. */
@Path("/answer")
@Produces("text/plain")
public class AnswerProbe {

    private static final Date CHANGED = Date.from(Instant.parse("2026-01-02T03:04:05Z"));

    @GET
    @Path("status/{code}")
    public Response status(@PathParam("code") int code) {
        return Response.status(code).build();
    }

    @GET
    @Path("status/{code}/entity")
    public Response statusEntity(@PathParam("code") int code) {
        return Response.status(code, "Own Reason").entity("status " + code).build();
    }

    @GET
    @Path("headers")
    public Response headers() {
        return Response.ok("headers")
                .header("X-Two", "a")
                .header("X-Two", "b, c")
                .header("X-Number", 7)
                .header("x-lower", "l")
                .header("X-Date", CHANGED)
                .header("X-Empty", "")
                .header("Vary", "Accept")
                .header("Vary", "Origin")
                .header("WWW-Authenticate", "Basic realm=\"a\"")
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @GET
    @Path("unsafe")
    public Response unsafe() {
        return Response.ok("unsafe").header("X-Unsafe", "a\r\nX-Injected: b").build();
    }

    @GET
    @Path("hop")
    public Response hop() {
        return Response.ok("hop").header("Keep-Alive", "timeout=5").build();
    }

    @GET
    @Path("non-ascii")
    public Response nonAscii() {
        return Response.ok("x").header("X-Name", "caf\u00e9").build();
    }

    @GET
    @Path("cookies")
    public Response cookies() {
        return Response.ok("cookies")
                .cookie(new NewCookie("a", "1"))
                .cookie(new NewCookie("b", "x y", "/p", "example.com", 1, "c", 60, CHANGED, true, true))
                .header("Set-Cookie", "c=3; Expires=Thu, 01 Jan 2026 00:00:00 GMT; SameSite=Lax")
                .build();
    }

    @GET
    @Path("links")
    public Response links() {
        return Response.ok("links")
                .link("https://example.com/next", "next")
                .links(Link.fromUri("items/{id}").rel("item").title("It").build(4))
                .build();
    }

    @POST
    @Path("created")
    public Response created(@QueryParam("at") String at) {
        return Response.created(URI.create(at)).entity("created").build();
    }

    @GET
    @Path("redirect/{code}")
    public Response redirect(@PathParam("code") int code, @QueryParam("to") URI to) {
        return Response.status(code).location(to).build();
    }

    @GET
    @Path("see-other")
    public Response seeOther() {
        return Response.seeOther(URI.create("answer/hop?x=%20y")).build();
    }

    @GET
    @Path("content-location")
    public Response contentLocation() {
        return Response.ok("x")
                .contentLocation(URI.create("items/1"))
                .language(Locale.CANADA_FRENCH)
                .encoding("identity")
                .expires(CHANGED)
                .lastModified(CHANGED)
                .allow("GET", "PUT")
                .variants(new Variant(MediaType.TEXT_PLAIN_TYPE, "de", null))
                .build();
    }

    @GET
    @Path("cache")
    public Response cache() {
        CacheControl control = new CacheControl();
        control.setMaxAge(60);
        control.setPrivate(true);
        control.getCacheExtension().put("stale", "5");
        return Response.ok("cache").cacheControl(control).tag("weak").build();
    }

    @GET
    @Path("tag")
    public Response tag(@Context Request request) {
        EntityTag tag = new EntityTag("v1");
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(CHANGED, tag);
        return unchanged == null
                ? Response.ok("fresh").tag(tag).lastModified(CHANGED).build()
                : unchanged.build();
    }

    @PUT
    @Path("tag")
    public Response putTag(@Context Request request) {
        Response.ResponseBuilder failed = request.evaluatePreconditions(new EntityTag("v1", true));
        return failed == null ? Response.noContent().build() : failed.build();
    }

    @GET
    @Path("variant")
    public Response variant(@Context Request request) {
        List<Variant> variants = Variant.mediaTypes(MediaType.TEXT_PLAIN_TYPE, MediaType.TEXT_HTML_TYPE)
                .languages(Locale.ENGLISH, Locale.GERMAN)
                .add()
                .build();
        @Nullable Variant chosen = request.selectVariant(variants);
        return chosen == null
                ? Response.notAcceptable(variants).build()
                : Response.ok("chosen " + chosen.getLanguage(), chosen).build();
    }
}
