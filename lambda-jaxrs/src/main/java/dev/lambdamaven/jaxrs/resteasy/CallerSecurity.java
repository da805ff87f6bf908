package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** What the gateway's authorizer found out, until a filter of the application sets a security context of its own. */
final class CallerSecurity implements SecurityContext {

    private final Caller caller;
    private final boolean secure;

    CallerSecurity(HttpRequest request) {
        this.caller = request.caller();
        this.secure = request.target().origin().startsWith("https:");
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return caller.name().isEmpty() ? null : caller;
    }

    @Override
    public boolean isUserInRole(@Nullable String role) {
        return role != null && caller.roles().contains(role);
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        return caller.scheme().isEmpty() ? null : caller.scheme();
    }
}
