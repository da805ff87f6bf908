package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Methods that filters and interceptors are bound to. */
@Path("/filter")
@Produces("text/plain")
public class FilterProbe {

    @GET
    @Path("bound")
    @Filters.Bound
    public String bound(@QueryParam("stop") @Nullable String stop) {
        return "bound " + stop;
    }

    @GET
    @Path("rewritten")
    public String rewritten(@QueryParam("by") @Nullable String by) {
        return "rewritten by " + by;
    }

    @POST
    @Path("intercepted")
    @Interceptors.Shouting
    public String intercepted(String body) {
        return "read " + body;
    }

    @GET
    @Path("gzip")
    @Interceptors.Zipped
    public String gzip() {
        return "to be compressed, \u00e9";
    }

    @POST
    @Path("gunzip")
    @Interceptors.Zipped
    public String gunzip(String body) {
        return "inflated " + body;
    }

    @GET
    @Path("caller")
    @Filters.Authenticated
    public String caller(@Context SecurityContext security) {
        Principal principal = security.getUserPrincipal();
        return principal.getName() + " " + security.isUserInRole("admin") + " " + security.getAuthenticationScheme();
    }

    @GET
    @Path("response-fails")
    @Filters.FailingLate
    public String responseFilterFails() {
        return "never seen";
    }
}
