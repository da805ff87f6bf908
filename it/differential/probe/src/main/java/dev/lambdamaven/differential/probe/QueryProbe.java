package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Query parameters of every kind. */
@Path("/query")
@Produces("text/plain")
public class QueryProbe {

    @GET
    public String one(@QueryParam("q") @Nullable String q) {
        return "q=" + q;
    }

    @GET
    @Path("encoded")
    public String encoded(@Encoded @QueryParam("q") List<String> q) {
        return "q=" + q;
    }

    @GET
    @Path("list")
    public String list(@QueryParam("q") List<String> q) {
        return "q=" + q;
    }

    @GET
    @Path("sets")
    public String sets(@QueryParam("q") Set<Integer> q, @QueryParam("s") SortedSet<String> s) {
        return "q=" + new TreeSet<>(q) + " s=" + s;
    }

    @GET
    @Path("typed")
    public String typed(
            @QueryParam("i") int i,
            @QueryParam("b") boolean b,
            @QueryParam("d") @Nullable Double d,
            @QueryParam("day") @Nullable DayOfWeek day,
            @QueryParam("r") @Nullable Range range) {
        return "i=" + i + " b=" + b + " d=" + d + " day=" + day + " r=" + range;
    }

    @GET
    @Path("defaults")
    public String defaults(
            @DefaultValue("7") @QueryParam("i") int i,
            @DefaultValue("a b") @QueryParam("s") String s,
            @DefaultValue("x") @QueryParam("l") List<String> l,
            @DefaultValue("1..2") @QueryParam("r") Range r) {
        return "i=" + i + " s=" + s + " l=" + l + " r=" + r;
    }

    @GET
    @Path("bean")
    public String bean(@BeanParam Bean bean) {
        return bean.text();
    }

    @GET
    @Path("all")
    public String all(@Context UriInfo uri) {
        return new TreeMap<>(uri.getQueryParameters()) + " " + new TreeMap<>(uri.getQueryParameters(false));
    }
}
