package dev.lambdamaven.plugin.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way in from HTTP as the project wants it.
 *
 * @param httpApi whether there is an HTTP API before the alias
 * @param routes beside those to everything; when absent those that are there are left alone, else the others that lead to the
 *     function go
 * @param functionUrl who may call the function's own URL, {@code NONE} for everybody or {@code AWS_IAM}; when absent a URL that is
 *     there is left alone
 */
public record HttpSpec(
        boolean httpApi,
        Setting<Cors> cors,
        Optional<Throttling> throttling,
        Setting<AccessLog> accessLog,
        Setting<JwtAuthorizer> jwtAuthorizer,
        Optional<CustomDomain> customDomain,
        Optional<List<ExtraRoute>> routes,
        Optional<String> functionUrl) {

    /** The one that is served at the API's own URL ("Stages for HTTP APIs", API Gateway Developer Guide). */
    public static final String STAGE = "$default";

    /** {@code /} gets a route of its own, since AWS does not say whether a greedy variable matches it. */
    public static final List<String> OWN_ROUTES = List.of("ANY /{proxy+}", "ANY /");

    /** An HTTP API without anything that is not needed. */
    public static final HttpSpec PLAIN = new HttpSpec(
            true,
            Setting.unset(),
            Optional.empty(),
            Setting.unset(),
            Setting.unset(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public HttpSpec {
        routes = routes.map(List::copyOf);
        List<ExtraRoute> named = routes.orElse(List.of());
        Set<String> keys = new HashSet<>();
        named.forEach(route -> HttpParameters.ROUTES.require(keys.add(route.key()), route.key(), "named only once"));
        named.stream()
                .filter(route -> !jwtAuthorizer.given()
                        && (route.open() || route.scopes().isPresent()))
                .forEach(route -> {
                    throw HttpParameters.ROUTES.refuse(
                            route.key(), "a route key alone, as there is no <jwtAuthorizer> it could differ from");
                });
        functionUrl.ifPresent(auth -> {
            HttpParameters.FUNCTION_URL.require(Set.of("NONE", "AWS_IAM").contains(auth), auth, "NONE or AWS_IAM");
            cors.value().ifPresent(HttpSpec::requireForUrl);
        });
        HttpParameters.HTTP_API.require(
                httpApi || !needsHttpApi(throttling, accessLog, jwtAuthorizer, customDomain, named),
                "false",
                "true as long as <throttling>, <accessLog>, <jwtAuthorizer>, <customDomain> or <routes> are set");
    }

    /** Whether requests can come in at all. */
    public boolean reachable() {
        return httpApi || functionUrl.isPresent();
    }

    /** Whether requests over HTTP need a signature, so that no smoke check can send one. */
    public boolean onlySigned() {
        return !httpApi && functionUrl.equals(Optional.of("AWS_IAM"));
    }

    /** The same for a local AWS, which has no domain and no log group of the account. */
    public HttpSpec forLocalAws() {
        Setting<AccessLog> ownGroup = accessLog
                .value()
                .map(log -> Setting.of(new AccessLog(Optional.empty(), log.format())))
                .orElse(accessLog);
        return new HttpSpec(httpApi, cors, throttling, ownGroup, jwtAuthorizer, Optional.empty(), routes, functionUrl);
    }

    /** The same with an HTTP API, for where somebody looks at the function from a browser. */
    public HttpSpec withHttpApi() {
        return new HttpSpec(true, cors, throttling, accessLog, jwtAuthorizer, customDomain, routes, functionUrl);
    }

    private static boolean needsHttpApi(
            Optional<Throttling> throttling,
            Setting<AccessLog> accessLog,
            Setting<JwtAuthorizer> jwtAuthorizer,
            Optional<CustomDomain> customDomain,
            List<ExtraRoute> routes) {
        return throttling.isPresent()
                || accessLog.value().isPresent()
                || jwtAuthorizer.value().isPresent()
                || customDomain.isPresent()
                || !routes.isEmpty();
    }

    /** Limits of the Lambda API, Cors, which are not those of HTTP APIs. */
    private static void requireForUrl(Cors cors) {
        HttpParameters.ALLOW_METHODS.require(
                !cors.allowMethods().contains("OPTIONS"),
                "OPTIONS",
                "without OPTIONS for a function URL, which answers it by itself");
        cors.maxAge()
                .ifPresent(age -> HttpParameters.MAX_AGE.require(
                        age >= 0, age, "between 0 and 86400 (seconds) for a function URL"));
    }
}
