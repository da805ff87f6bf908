package dev.lambdamaven.plugin.spec;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;

/**
 * Whose tokens the HTTP API lets in ("Control access to HTTP APIs with JWT authorizers", API Gateway developer guide).
 *
 * @param issuer URL of the issuer, as the token's {@code iss} says
 * @param audience of which the token's {@code aud} or {@code client_id} must have one
 * @param identitySource where the token is, {@code $request.header.…} or {@code $request.querystring.…}
 * @param scopes of which a token must have one; empty when any will do
 */
public record JwtAuthorizer(String issuer, List<String> audience, String identitySource, List<String> scopes) {

    public static final String AUTHORIZATION_HEADER = "$request.header.Authorization";

    public JwtAuthorizer {
        HttpParameters.ISSUER.require(isUrl(issuer), issuer, "an https URL");
        HttpParameters.AUDIENCE.require(!audience.isEmpty(), "", "at least one audience");
        HttpParameters.IDENTITY_SOURCE.require(
                identitySource.matches("\\$request\\.(header|querystring)\\.[A-Za-z0-9_-]+"),
                identitySource,
                "$request.header.<name> or $request.querystring.<name>");
        audience = List.copyOf(new TreeSet<>(audience));
        scopes = List.copyOf(new TreeSet<>(scopes));
    }

    /** Name of the authorizer in the HTTP API, by which it is found again. */
    public static String ownName(String functionName) {
        return functionName + "-jwt";
    }

    /** AWS takes https only; an issuer on this machine is for a local AWS. */
    private static boolean isUrl(String issuer) {
        try {
            URI uri = new URI(issuer);
            boolean local = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme())));
        } catch (java.net.URISyntaxException malformed) {
            return false;
        }
    }
}
