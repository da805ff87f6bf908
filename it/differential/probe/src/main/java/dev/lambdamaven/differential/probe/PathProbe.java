package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.PathSegment;
import java.time.DayOfWeek;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Path parameters of every kind. */
@Path("/path")
@Produces("text/plain")
public class PathProbe {

    @GET
    @Path("plain")
    public String plain() {
        return "plain";
    }

    @GET
    @Path("one/{id}")
    public String one(@PathParam("id") String id) {
        return "id=" + id;
    }

    @GET
    @Path("encoded/{id}")
    public String encoded(@Encoded @PathParam("id") String id) {
        return "id=" + id;
    }

    @GET
    @Path("both/{id}")
    public String both(@PathParam("id") String decoded, @Encoded @PathParam("id") String encoded) {
        return "decoded=" + decoded + " encoded=" + encoded;
    }

    @GET
    @Path("int/{n}")
    public String number(@PathParam("n") int n) {
        return "n=" + n;
    }

    @GET
    @Path("typed/{long}/{day}/{uuid}")
    public String typed(@PathParam("long") Long n, @PathParam("day") DayOfWeek day, @PathParam("uuid") UUID uuid) {
        return "n=" + n + " day=" + day + " uuid=" + uuid;
    }

    @GET
    @Path("range/{range}")
    public String converted(@PathParam("range") Range range) {
        return range.from() + " to " + range.to();
    }

    @GET
    @Path("regex/{n: [0-9]+}")
    public String digits(@PathParam("n") String n) {
        return "digits=" + n;
    }

    @GET
    @Path("regex/{w: [a-z]+}")
    public String letters(@PathParam("w") String w) {
        return "letters=" + w;
    }

    @GET
    @Path("rest/{x: .*}")
    public String rest(@PathParam("x") String x) {
        return "x=" + x;
    }

    @GET
    @Path("mixed/{a}-{b}.{ext}/{c}")
    public String mixed(
            @PathParam("a") String a, @PathParam("b") String b, @PathParam("ext") String ext, @PathParam("c") int c) {
        return "a=" + a + " b=" + b + " ext=" + ext + " c=" + c;
    }

    @GET
    @Path("segment/{s}")
    public String segment(@PathParam("s") PathSegment segment) {
        return text(segment);
    }

    @GET
    @Path("segments/{s: .+}/end")
    public String segments(@PathParam("s") List<PathSegment> segments) {
        return segments.stream().map(PathProbe::text).collect(Collectors.joining(" / "));
    }

    @GET
    @Path("matrix/{x}")
    public String matrix(@PathParam("x") String x, @MatrixParam("m") List<String> m, @MatrixParam("n") int n) {
        return "x=" + x + " m=" + m + " n=" + n;
    }

    private static String text(PathSegment segment) {
        return segment.getPath() + new TreeMap<>(segment.getMatrixParameters());
    }
}
