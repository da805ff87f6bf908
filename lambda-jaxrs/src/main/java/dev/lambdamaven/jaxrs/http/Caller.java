package dev.lambdamaven.jaxrs.http;

import java.security.Principal;
import java.util.Map;
import java.util.Set;

/**
 * Who sent a request, as far as the gateway found out. The principal of a {@code SecurityContext} is one of these, so an
 * application reads a claim with {@code ((Caller) security.getUserPrincipal()).claims().get("email")}.
 *
 * @param address the client's IP address, empty if unknown
 * @param name the principal's name, empty if no authorizer let the caller in
 * @param scheme how the authorizer recognised the caller: {@code JWT}, {@code AWS_IAM} or {@code CUSTOM}; empty without a name
 * @param roles what {@code isUserInRole} answers true for
 * @param claims what the authorizer said besides, by name; JSON values as Java has them
 */
public record Caller(String address, String name, String scheme, Set<String> roles, Map<String, Object> claims)
        implements Principal {

    /** A caller whom no authorizer looked at. */
    public static Caller anonymous(String address) {
        return new Caller(address, "", "", Set.of(), Map.of());
    }

    /** Returns the same as {@link #name()}. */
    @Override
    public String getName() {
        return name;
    }

    /** Returns the name only: claims are no matter for a log. */
    @Override
    public String toString() {
        return name;
    }
}
