package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges tokens ("Control access to HTTP APIs with JWT authorizers", API Gateway developer guide): signature by a key of the issuer,
 * issuer, audience, times, and at least one of the route's scopes.
 */
final class JwtCheck {

    private final Clock clock;
    private final IssuerKeys keys;

    JwtCheck(Clock clock) {
        this.clock = clock;
        this.keys = new IssuerKeys(clock);
    }

    /** What came out. */
    sealed interface Verdict {
        /** {@code claims} as the event has them: all of them text. */
        record Passed(Map<String, String> claims) implements Verdict {}

        /** 401: no token, or not one of this issuer for this audience. */
        record Unknown(String reason) implements Verdict {}

        /** 403: none of the scopes. */
        record Forbidden(String reason) implements Verdict {}
    }

    Verdict judge(JwtRules rules, List<String> scopes, Request request) {
        Optional<String> token = rules.token(request);
        if (token.isEmpty()) {
            return new Verdict.Unknown("");
        }
        try {
            Fields claims = claims(token.get(), rules);
            return problem(claims, rules).<Verdict>map(Verdict.Unknown::new).orElseGet(() -> scoped(claims, scopes));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException bad) {
            return new Verdict.Unknown(String.valueOf(bad.getMessage()));
        }
    }

    private Fields claims(String token, JwtRules rules) throws IOException, GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IOException("the token is not a JWT");
        }
        Fields header = json(parts[0]);
        if (!header.text("alg").orElse("").startsWith("RS")) {
            throw new IOException("signing method " + header.text("alg").orElse("none") + " is invalid");
        }
        PublicKey key = keys.find(rules.issuer(), header.text("kid").orElse(""));
        Signature check = Signature.getInstance(header.text("alg").orElse("").replace("RS", "SHA") + "withRSA");
        check.initVerify(key);
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        if (!check.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            throw new IOException("signature is invalid");
        }
        return json(parts[1]);
    }

    private Optional<String> problem(Fields claims, JwtRules rules) {
        long now = clock.instant().getEpochSecond();
        Optional<Long> expires = claims.longNumber("exp");
        if (!claims.text("iss").equals(Optional.of(rules.issuer()))) {
            return Optional.of("the token has an invalid issuer");
        }
        if (Stream.concat(audiences(claims), claims.text("client_id").stream()).noneMatch(rules.audience()::contains)) {
            return Optional.of("the token has an invalid audience");
        }
        if (expires.isEmpty() || expires.get() <= now) {
            return Optional.of("the token has expired");
        }
        boolean early = Stream.of("nbf", "iat")
                .anyMatch(name ->
                        claims.longNumber(name).filter(time -> time > now).isPresent());
        return early ? Optional.of("the token is not valid yet") : Optional.empty();
    }

    private static Stream<String> audiences(Fields claims) {
        return claims.members().get("aud") instanceof List<?> many
                ? many.stream().map(String::valueOf)
                : claims.text("aud").stream();
    }

    private static Verdict scoped(Fields claims, List<String> wanted) {
        Object scope = Optional.ofNullable(claims.members().get("scope"))
                .orElseGet(() -> claims.members().getOrDefault("scp", ""));
        List<String> given = scope instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(scope).split(" ", -1));
        if (!wanted.isEmpty() && wanted.stream().noneMatch(given::contains)) {
            return new Verdict.Forbidden("insufficient_scope");
        }
        return new Verdict.Passed(texts(claims));
    }

    /** Numbers and lists as text; a list in brackets, its members parted by blanks. */
    private static Map<String, String> texts(Fields claims) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        claims.members()
                .forEach((name, value) -> texts.put(
                        name,
                        value instanceof List<?> many
                                ? "["
                                        + String.join(
                                                " ",
                                                many.stream()
                                                        .map(String::valueOf)
                                                        .toList()) + "]"
                                : String.valueOf(value)));
        return texts;
    }

    private static Fields json(String part) throws IOException {
        return Fields.of(Json.object(Body.of(Base64.getUrlDecoder().decode(part))));
    }

    /** The header that names the problem (RFC 6750, section 3). */
    static String challenge(Verdict verdict) {
        if (verdict instanceof Verdict.Forbidden) {
            return "Bearer error=\"insufficient_scope\"";
        }
        String reason = verdict instanceof Verdict.Unknown unknown ? unknown.reason() : "";
        return reason.isEmpty()
                ? "Bearer"
                : "Bearer error=\"invalid_token\" error_description=\"" + reason.replace('"', '\'') + "\"";
    }
}
