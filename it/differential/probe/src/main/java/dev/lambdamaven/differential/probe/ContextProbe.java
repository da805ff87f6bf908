package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Providers;

/** What {@code @Context} injects. */
@Path("/context")
@Produces("text/plain")
public class ContextProbe {

    @GET
    @Path("security")
    public String security(@Context SecurityContext security) {
        return security.getUserPrincipal() + " " + security.isUserInRole("admin") + " "
                + security.getAuthenticationScheme();
    }

    @GET
    @Path("secure")
    public String secure(@Context SecurityContext security) {
        return "secure " + security.isSecure();
    }

    @GET
    @Path("request")
    public String request(@Context Request request) {
        return request.getMethod();
    }

    @GET
    @Path("application")
    public String application(@Context Application application, @Context Configuration configuration) {
        return application.getProperties().get("probe.property") + " " + configuration.getProperty("probe.property")
                + " " + configuration.getRuntimeType();
    }

    @GET
    @Path("providers")
    public String providers(@Context Providers providers) {
        return providers.getExceptionMapper(Mappers.Below.class).getClass().getSimpleName() + " "
                + providers
                        .getMessageBodyWriter(
                                Item.class,
                                Item.class,
                                new java.lang.annotation.Annotation[0],
                                MediaType.APPLICATION_JSON_TYPE)
                        .getClass()
                        .getSimpleName();
    }
}
