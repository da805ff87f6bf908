package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who calls, as the gateway's authorizer found out. */
final class CallerContext implements SecurityContext {

    private final Caller caller;
    private final boolean secure;

    CallerContext(HttpRequest request) {
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
