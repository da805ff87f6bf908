package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Forms. */
@Path("/form")
@Consumes("application/x-www-form-urlencoded")
@Produces("text/plain;charset=UTF-8")
public class FormProbe {

    @POST
    public String params(
            @FormParam("a") @Nullable String a,
            @FormParam("b") List<String> b,
            @DefaultValue("3") @FormParam("n") int n) {
        return "a=" + a + " b=" + b + " n=" + n;
    }

    @POST
    @Path("encoded")
    public String encoded(@Encoded @FormParam("a") @Nullable String a) {
        return "a=" + a;
    }

    @PUT
    @Path("map")
    public String map(MultivaluedMap<String, String> form) {
        return new TreeMap<>(form).toString();
    }

    @POST
    @Path("form")
    public String form(Form form) {
        return new TreeMap<>(form.asMap()).toString();
    }

    @POST
    @Path("echo")
    @Produces("application/x-www-form-urlencoded")
    public MultivaluedMap<String, String> echo(MultivaluedMap<String, String> form) {
        return form;
    }
}
