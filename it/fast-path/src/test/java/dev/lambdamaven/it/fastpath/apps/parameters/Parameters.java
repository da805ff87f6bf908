package dev.lambdamaven.it.fastpath.apps.parameters;

import dev.lambdamaven.it.fastpath.apps.shared.Ran;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parameters of many types, from everywhere. */
@Path("p")
@Produces("application/json")
@Consumes("application/json")
public class Parameters {

    /** A colour. */
    public enum Colour {
        RED,
        GREEN
    }

    /** A type with a static method, which refuses in its own way. */
    public record Code(String text) {
        /** Makes one. */
        public static Code valueOf(String text) {
            if (text.equals("x")) {
                throw new jakarta.ws.rs.WebApplicationException(409);
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
            return new Code("code of " + text);
        }
    }

    private static Map<String, Object> result(String what, @Nullable Object value) {
        Ran.count(what);
        Map<String, Object> result = new TreeMap<>();
        result.put("what", what);
        result.put("value", String.valueOf(value));
        return result;
    }

    @GET
    @Path("text/{v}")
    public Map<String, Object> text(@PathParam("v") String v, @QueryParam("q") String q, @HeaderParam("X-H") String h) {
        return result("text", v + "|" + q + "|" + h);
    }

    @GET
    @Path("int/{v}")
    public Map<String, Object> ints(@PathParam("v") int v, @QueryParam("q") @DefaultValue("7") int q) {
        return result("int", v + q);
    }

    @GET
    @Path("numbers")
    public Map<String, Object> numbers(
            @QueryParam("l") long l, @QueryParam("d") double d, @QueryParam("f") float f, @QueryParam("s") short s) {
        return result("numbers", l + "|" + d + "|" + f + "|" + s);
    }

    @GET
    @Path("small")
    public Map<String, Object> small(
            @QueryParam("b") byte b, @QueryParam("c") char c, @HeaderParam("x-flag") boolean flag) {
        return result("small", b + "|" + (int) c + "|" + flag);
    }

    @GET
    @Path("boxed/{v}")
    public Map<String, Object> boxed(
            @PathParam("v") Integer v, @QueryParam("l") Long l, @HeaderParam("X-B") @DefaultValue("true") Boolean b) {
        return result("boxed", v + "|" + l + "|" + b);
    }

    @GET
    @Path("big/{i}/{d}")
    public Map<String, Object> big(@PathParam("i") BigInteger i, @PathParam("d") BigDecimal d) {
        return result("big", i + "|" + d);
    }

    @DELETE
    @Path("made/{u}")
    public void made(@PathParam("u") UUID u, @QueryParam("c") Colour c, @HeaderParam("X-Code") Code code) {
        Ran.count("made " + u + c + code);
    }

    @GET
    @Path("code/{c}/colour")
    public Map<String, Object> code(@PathParam("c") Code c, @QueryParam("colour") @DefaultValue("RED") Colour colour) {
        return result("code", c + "|" + colour);
    }

    @GET
    @Path("missing")
    public @Nullable Map<String, Object> missing(
            @PathParam("nowhere") String nowhere, @QueryParam("a b") String spaced) {
        Ran.count("missing " + nowhere + spaced);
        return null;
    }

    @POST
    @Path("body/{v}")
    public Thing body(Thing thing, @PathParam("v") int v) {
        Ran.count("body");
        return thing;
    }

    @PUT
    @Path("body/{v}")
    public void put(@PathParam("v") long v, Thing thing) {
        Ran.count("put");
    }

    @PATCH
    @Path("patched")
    public List<Thing> patch(Thing thing) {
        Ran.count("patch");
        return List.of(thing);
    }

    @GET
    @Path("lists")
    public Map<String, Object> lists(@QueryParam("q") List<String> q, @Context UriInfo info) {
        return result("lists", q + info.getPath());
    }

    @GET
    @Path("lists/{overlapping}")
    public Map<String, Object> one(@PathParam("overlapping") String name) {
        return result("one", name);
    }

    @GET
    @Path("lists/special")
    public Map<String, Object> special() {
        return result("special", "");
    }

    @GET
    @Path("plain")
    @Produces("text/plain")
    public String plain() {
        Ran.count("plain");
        return "plain";
    }

    /** A body. */
    public static class Thing {

        private @Nullable String name;
        private int count;

        public @Nullable String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public int getCount() {
            return count;
        }

        public void setCount(int count) {
            this.count = count;
        }
    }
}
