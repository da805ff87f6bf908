package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves the clients of HTTP APIs: request to route to function and back. */
public final class DataPlane {

    /** What Lambda takes as one event; a body in base64 counts with its third on top. */
    static final int LARGEST_EVENT = 6_291_556;

    private final Apis apis;
    private final DomainNames domains;
    private final Backend backend;
    private final AccessLog accessLog;
    private final Clock clock;
    private final Throttles throttles;
    private final JwtCheck tokens;

    DataPlane(Apis apis, DomainNames domains, Backend backend, AccessLog accessLog, Clock clock) {
        this.apis = apis;
        this.domains = domains;
        this.backend = backend;
        this.accessLog = accessLog;
        this.clock = clock;
        this.throttles = new Throttles(clock);
        this.tokens = new JwtCheck(clock);
    }

    /**
     * Answers a client of an API's own address.
     *
     * @param request with the path that the API sees
     * @param port on which it came in
     */
    public Answer answer(String apiId, Request request, int port) {
        return answer(Place.ofApi(apis, apiId, request), request, port);
    }

    /** Answers a client of a custom domain name; empty when the host is none. */
    public Optional<Answer> atDomain(String host, Request request, int port) {
        Optional<DomainNames.Mapped> mapped;
        synchronized (apis) {
            if (!domains.has(host)) {
                return Optional.empty();
            }
            mapped = domains.find(host, request.rawPath());
        }
        // The status without a mapping is a guess.
        return Optional.of(mapped.map(one -> answer(Place.ofDomain(apis, one, request), request, port))
                .orElseGet(() -> answer(Optional.empty(), request, port)));
    }

    private Answer answer(Optional<Place> place, Request request, int port) {
        EventContext.Edge edge = Arrivals.edge(apis.ids(), clock.instant(), port);
        Exchange exchange = new Exchange(request, edge);
        Answer answer = place.map(reached -> serve(reached, request, exchange))
                .orElseGet(() -> Backend.own(404, "Not Found", exchange));
        return answer.with("Apigw-Requestid", edge.requestId());
    }

    private Answer serve(Place place, Request request, Exchange exchange) {
        Optional<Deployment.Match> match = place.match(request.method());
        Optional<CorsRules> cors = place.deployment().cors();
        Answer answer = cors.filter(rules -> CorsRules.isPreflight(request) && !isGuarded(match))
                .map(rules -> rules.preflight(request, 204))
                .or(() -> match.map(found -> called(place, found, request, exchange)))
                .orElseGet(() -> Backend.own(404, "Not Found", exchange));
        Answer sent = cors.map(rules ->
                        CorsRules.isPreflight(request) && !isGuarded(match) ? answer : rules.on(request, answer))
                .orElse(answer);
        // What no route matches is not logged ("Working with routes", API Gateway developer guide).
        match.ifPresent(found -> log(place, found, sent, exchange));
        return sent;
    }

    /** A preflight carries no token: a route for any method that wants one refuses it. */
    private static boolean isGuarded(Optional<Deployment.Match> match) {
        return match.flatMap(found -> found.route().guard()).isPresent();
    }

    private Answer called(Place place, Deployment.Match match, Request request, Exchange exchange) {
        Optional<Answer> tooLarge = Arrivals.tooLarge(request, exchange);
        if (tooLarge.isPresent()) {
            return tooLarge.get();
        }
        String stage = place.api().id() + "/" + place.stageName();
        if (!throttles.pass(stage, match.route().key().text(), place.stage().document())) {
            return Backend.own(429, "Too Many Requests", exchange);
        }
        Optional<Deployment.Guard> guard = match.route().guard();
        if (guard.isEmpty()) {
            return invoke(place, match, request, exchange, Map.of());
        }
        JwtCheck.Verdict verdict = tokens.judge(guard.get().rules(), guard.get().scopes(), request);
        if (verdict instanceof JwtCheck.Verdict.Passed passed) {
            passed.claims().forEach((name, value) -> exchange.put("authorizer.claims." + name, value));
            return invoke(
                    place, match, request, exchange, jwt(passed, guard.get().scopes()));
        }
        Answer refused = verdict instanceof JwtCheck.Verdict.Forbidden
                ? Backend.own(403, "Forbidden", exchange)
                : Backend.own(401, "Unauthorized", exchange);
        exchange.put("authorizer.error", JwtCheck.challenge(verdict));
        return refused.with("www-authenticate", JwtCheck.challenge(verdict));
    }

    private static Map<String, Object> jwt(JwtCheck.Verdict.Passed passed, List<String> scopes) {
        Map<String, Object> jwt = new LinkedHashMap<>();
        jwt.put("claims", passed.claims());
        if (!scopes.isEmpty()) {
            jwt.put("scopes", scopes);
        }
        return Map.of("jwt", jwt);
    }

    private Answer invoke(
            Place place, Deployment.Match match, Request request, Exchange exchange, Map<String, Object> authorizer) {
        EventContext context =
                new EventContext(place.target(match), exchange.edge(), match.variables(), place.entry(authorizer));
        Body event = match.route().integration().format().event(request, context);
        return event.size() > LARGEST_EVENT
                ? Backend.own(413, "Request Entity Too Large", exchange)
                : backend.call(place, match, event, exchange);
    }

    private void log(Place place, Deployment.Match match, Answer answer, Exchange exchange) {
        if (!AccessLog.isWanted(place.stage().document())) {
            return;
        }
        exchange.put("apiId", place.api().id());
        exchange.put("stage", place.stageName());
        exchange.put("routeKey", match.route().key().text());
        place.domainName().ifPresent(name -> exchange.put("domainName", name));
        accessLog.write(place.stage().document(), place.api().id(), exchange.answered(answer, clock.instant()));
    }
}
