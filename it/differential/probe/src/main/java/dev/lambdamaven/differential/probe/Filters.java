package dev.lambdamaven.differential.probe;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.security.Principal;

/** Filters: before matching, for all, and bound by name. */
public final class Filters {

    private Filters() {}

    /** Binds {@link First} and {@link Second}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Bound {}

    /** Binds {@link EntityFlag}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Flagged {}

    /** Binds {@link Login}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Authenticated {}

    /** Binds {@link LateFailure}. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface FailingLate {}

    /** Changes the method or the URI before a resource is looked for, or fails. */
    @Provider
    @PreMatching
    public static final class Rewriting implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            String method = request.getHeaderString("X-HTTP-Method-Override");
            if (method != null) {
                request.setMethod(method);
            }
            switch (String.valueOf(request.getHeaderString("X-Filter"))) {
                case "rewrite" ->
                    request.setRequestUri(request.getUriInfo()
                            .getBaseUriBuilder()
                            .path("filter/rewritten")
                            .queryParam("by", "filter")
                            .build());
                case "mapped" -> throw new Mappers.Mapped("in filter");
                case "fail" -> throw new IOException("secret-3001");
                default -> request.setProperty("passed", "yes");
            }
        }
    }

    /** Marks every answer. */
    @Provider
    public static final class Marking implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("X-Marked", request.getMethod() + " " + response.getStatus());
        }
    }

    /** Comes first, and may answer itself. */
    @Provider
    @Bound
    @Priority(100)
    public static final class First implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getUriInfo().getQueryParameters().containsKey("stop")) {
                request.abortWith(Response.status(403)
                        .entity("stopped")
                        .type("text/plain")
                        .build());
            }
            request.setProperty("order", "first");
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("X-Order", "first after " + request.getProperty("order"));
        }
    }

    /** Comes second, and changes the entity. */
    @Provider
    @Bound
    @Priority(200)
    public static final class Second implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty("order", request.getProperty("order") + ",second");
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.setEntity(response.getEntity() + " changed");
            response.getHeaders().add("X-Order", "second");
        }
    }

    /** Notes whether there is an entity. */
    @Provider
    @Flagged
    public static final class EntityFlag implements ContainerRequestFilter, ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            request.setProperty("entity", request.hasEntity() + " " + request.getLength());
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().add("X-Entity", request.getProperty("entity"));
        }
    }

    /** Takes the caller from a header. */
    @Provider
    @Authenticated
    public static final class Login implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            String name = request.getHeaderString("X-User");
            if (name == null) {
                request.abortWith(Response.status(401)
                        .header("WWW-Authenticate", "Custom")
                        .build());
                return;
            }
            request.setSecurityContext(
                    new User(name, request.getSecurityContext().isSecure()));
        }
    }

    /** Fails when the resource method has answered. */
    @Provider
    @FailingLate
    public static final class LateFailure implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            throw new Mappers.Mapped("in response filter");
        }
    }

    private record User(String name, boolean isSecure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(name);
        }

        @Override
        public String getAuthenticationScheme() {
            return "X";
        }
    }
}
