package dev.lambdamaven.jaxrs.http;

import java.util.Map;
import java.util.Set;

/**
 * Who sent a request, as far as the gateway found out.
 *
 * @param address the client's IP address, empty if unknown
 * @param name the principal's name, empty if no authorizer let the caller in
 * @param scheme how the authorizer recognised the caller: {@code JWT}, {@code AWS_IAM} or {@code CUSTOM}; empty without a name
 * @param roles what {@code isUserInRole} answers true for
 * @param claims what the authorizer said besides, by name; JSON values as Java has them
 */
public record Caller(String address, String name, String scheme, Set<String> roles, Map<String, Object> claims) {

    /** A caller whom no authorizer looked at. */
    public static Caller anonymous(String address) {
        return new Caller(address, "", "", Set.of(), Map.of());
    }
}
