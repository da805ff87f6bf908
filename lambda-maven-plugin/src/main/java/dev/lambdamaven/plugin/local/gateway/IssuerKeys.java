package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLConnection;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public keys of token issuers (OpenID Connect Discovery 1.0; RFC 7517), kept for two hours, as API Gateway does. */
final class IssuerKeys {

    private static final Duration KEPT = Duration.ofHours(2);
    private static final int TIMEOUT_MILLIS = 1500;

    private record Keys(Map<String, PublicKey> byId, Instant read) {}

    private final Clock clock;
    private final Map<String, Keys> issuers = new ConcurrentHashMap<>();

    IssuerKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * The key by which an issuer has signed; its keys are read again when it is not among them.
     *
     * @throws IOException when the issuer does not tell such a key
     */
    PublicKey find(String issuer, String keyId) throws IOException, GeneralSecurityException {
        Optional<PublicKey> known = Optional.ofNullable(issuers.get(issuer))
                .filter(keys -> clock.instant().isBefore(keys.read().plus(KEPT)))
                .flatMap(keys -> Optional.ofNullable(keys.byId().get(keyId)));
        if (known.isPresent()) {
            return known.get();
        }
        Keys read = read(issuer);
        issuers.put(issuer, read);
        return Optional.ofNullable(read.byId().get(keyId))
                .orElseThrow(() -> new IOException("unable to find the key " + keyId + " of the issuer"));
    }

    private Keys read(String issuer) throws IOException, GeneralSecurityException {
        Fields discovery = fetch(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        Fields jwks = fetch(discovery
                .text("jwks_uri")
                .orElseThrow(() -> new IOException("OIDC discovery endpoint has no jwks_uri")));
        Map<String, PublicKey> keys = new HashMap<>();
        if (jwks.members().get("keys") instanceof List<?> listed) {
            for (Object one : listed) {
                if (one instanceof Map<?, ?> map) {
                    add(Fields.of(json(map)), keys);
                }
            }
        }
        return new Keys(keys, clock.instant());
    }

    private static Map<String, Object> json(Map<?, ?> map) {
        Map<String, Object> copy = new HashMap<>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private static void add(Fields key, Map<String, PublicKey> keys) throws GeneralSecurityException {
        if (key.text("kty").equals(Optional.of("RSA"))) {
            keys.put(
                    key.text("kid").orElse(""),
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
        }
    }

    private static BigInteger number(Fields key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.text(name).orElse("")));
    }

    private static Fields fetch(String url) throws IOException {
        URLConnection connection = URI.create(url).toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream in = connection.getInputStream()) {
            return Fields.of(Json.object(Body.of(in.readAllBytes())));
        }
    }
}
