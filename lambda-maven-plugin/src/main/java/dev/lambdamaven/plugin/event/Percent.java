package dev.lambdamaven.plugin.event;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-encoding (RFC 3986, section 2.1), always as UTF-8. */
public final class Percent {

    private Percent() {}

    /** Decodes a path: a plus sign is a plus sign there. */
    public static String decodePath(String raw) {
        return raw.indexOf('%') < 0 ? raw : decodeForm(raw.replace("+", "%2B"));
    }

    /** Decodes a query or form component, in which a plus sign is a blank. A malformed escape is left as it is. */
    public static String decodeForm(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw;
        }
    }

    /** Encodes as IAM encodes policy documents in its answers (RFC 3986: a blank is {@code %20}). */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The decoded names and values of a query string or form, in their order. */
    public static Map<String, List<String>> parameters(String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decodeForm(name), absent -> new ArrayList<>())
                        .add(decodeForm(value));
            }
        }
        return parameters;
    }
}
