package dev.lambdamaven.plugin.smoke;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Replaces secrets by {@code ***} wherever they come back. */
public final class Redaction {

    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key");

    private final Set<String> secrets = new CopyOnWriteArraySet<>();

    /** Hides the secrets that these checks refer to. */
    public static Redaction of(List<SmokeCheck> checks) {
        Redaction redaction = new Redaction();
        checks.forEach(check -> check.secrets().values().forEach(redaction::hide));
        return redaction;
    }

    /** Hides what was captured: of a list or an object each text and number in it too. */
    void hideAll(Object captured) {
        if (captured instanceof Map<?, ?> map) {
            map.values().stream().filter(Objects::nonNull).forEach(this::hideAll);
        } else if (captured instanceof Iterable<?> items) {
            items.forEach(item -> Optional.ofNullable(item).ifPresent(this::hideAll));
        } else if (!(captured instanceof Boolean)) {
            hide(String.valueOf(captured));
        }
    }

    /** Hides one more value, in each form in which it may come back. */
    void hide(String secret) {
        if (!secret.isBlank()) {
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            String json = json(secret);
            secrets.addAll(List.of(secret, encoded, encoded.replace("+", "%20"), json.substring(1, json.length() - 1)));
        }
    }

    private static String json(String secret) {
        try {
            return JSON.std.asString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a text does not fail", e);
        }
    }

    /** The text without secrets; the longest first, since one may be part of another. */
    public String apply(String text) {
        String clean = text;
        for (String secret : secrets.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            clean = clean.replace(secret, "***");
        }
        return clean;
    }

    List<String> apply(List<String> texts) {
        return secrets.isEmpty() ? texts : texts.stream().map(this::apply).toList();
    }

    Evidence apply(Evidence evidence) {
        return new Evidence(
                apply(evidence.logLines()),
                evidence.reportLine().map(this::apply),
                evidence.functionError().map(this::apply),
                evidence.executedVersion().map(this::apply),
                evidence.permitted());
    }

    /** A header with a value that may be shown: those that carry passwords are hidden whole. */
    Header apply(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (SECRET_HEADERS.contains(name)) {
            return new Header(header.name(), "***");
        }
        String value = name.equals("location") ? withoutSecrets(header.value()) : header.value();
        return new Header(header.name(), Texts.head(apply(value)));
    }

    /** Queries of redirects carry tokens. */
    private static String withoutSecrets(String location) {
        return location.replaceFirst("[?#].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** A request that may be shown; what is sent is another one. */
    SmokeRequest apply(SmokeRequest request) {
        return new SmokeRequest(
                request.method(),
                apply(request.path()),
                request.headers().stream().map(this::apply).toList(),
                request.body().map(this::apply));
    }

    private byte[] apply(byte[] body) {
        return apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
