package dev.lambdamaven.jaxrs.probe;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdamaven.jaxrs.RawEvent;
import dev.lambdamaven.jaxrs.http.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.jboss.resteasy.core.interception.jaxrs.SuspendableContainerRequestContext;

/** Answers with what it knows of the invocation and of the caller. */
@Path("/context")
@Produces("text/plain")
@SuppressWarnings("NullAway.Init")
public class ContextProbe {

    @jakarta.ws.rs.core.Context
    Context field;

    private final Context byConstructor;
    private final RawEvent event;

    public ContextProbe(@jakarta.ws.rs.core.Context Context context, @jakarta.ws.rs.core.Context RawEvent event) {
        this.byConstructor = context;
        this.event = event;
    }

    @GET
    @Path("ids")
    public String ids(@jakarta.ws.rs.core.Context Context parameter) {
        return field.getAwsRequestId() + " " + byConstructor.getAwsRequestId() + " " + parameter.getAwsRequestId();
    }

    @GET
    @Path("event")
    public String event(@jakarta.ws.rs.core.Context RawEvent parameter) {
        return event.json().equals(parameter.json()) ? event.json() : "different";
    }

    @GET
    @Path("caller")
    public String caller(@jakarta.ws.rs.core.Context SecurityContext security, @QueryParam("role") String role) {
        Principal principal = security.getUserPrincipal();
        return (principal == null ? "nobody" : principal.getName()) + " " + security.getAuthenticationScheme() + " "
                + security.isUserInRole(role) + " " + security.isSecure();
    }

    @GET
    @Path("claim")
    public String claim(@jakarta.ws.rs.core.Context SecurityContext security) {
        return security.getUserPrincipal() instanceof Caller caller ? caller + " " + caller.claims() : "no caller";
    }

    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public String admin() {
        return "admin";
    }

    /** One for all requests. */
    @Path("/singleton")
    @Produces("text/plain")
    public static final class Singleton {

        @jakarta.ws.rs.core.Context
        Context context;

        @jakarta.ws.rs.core.Context
        RawEvent event;

        @jakarta.ws.rs.core.Context
        SecurityContext security;

        @GET
        public String get() {
            return context.getAwsRequestId() + " " + event.json().length() + " "
                    + (security.getUserPrincipal() == null);
        }
    }

    /** Reads the properties that applications know from aws-serverless-java-container. */
    @PreMatching
    public static final class PropertyFilter implements ContainerRequestFilter {

        @jakarta.ws.rs.core.Context
        Context injected;

        @Override
        public void filter(ContainerRequestContext request) {
            boolean named = request.getPropertyNames()
                    .containsAll(Set.of("com.amazonaws.lambda.context", "com.amazonaws.httpapi.request"));
            if (named && request.getUriInfo().getPath().equals("/context/properties")) {
                Context context = (Context) request.getProperty("com.amazonaws.lambda.context");
                RawEvent event = (RawEvent) request.getProperty("com.amazonaws.httpapi.request");
                String saw = context.getAwsRequestId() + " " + injected.getAwsRequestId() + " "
                        + event.json().length();
                request.abortWith(Response.ok(saw, "text/plain").build());
            }
        }
    }

    /** Lets everybody in who says a name. */
    public static final class OwnSecurityFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            String name = request.getHeaderString("X-Name");
            if (name != null) {
                request.setSecurityContext(new OwnSecurity(name));
            }
        }
    }

    private record OwnSecurity(String name) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("admin");
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "OWN";
        }
    }

    /** Decides in another thread. */
    @PreMatching
    public static final class SuspendingFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getPath().equals("/async/filtered")) {
                SuspendableContainerRequestContext suspendable = (SuspendableContainerRequestContext) request;
                suspendable.suspend();
                Response answer = Response.ok("filtered", "text/plain").build();
                ForkJoinPool.commonPool().execute(() -> suspendable.abortWith(answer));
            }
        }
    }
}
