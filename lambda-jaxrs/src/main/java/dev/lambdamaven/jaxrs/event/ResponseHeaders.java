package dev.lambdamaven.jaxrs.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which response headers may pass to the client, and how their values look. */
final class ResponseHeaders {

    /** The version of this function, once for all answers: an environment has one. Null where none is told or asked for. */
    static final @Nullable String VERSION =
            version(System.getenv("AWS_LAMBDA_FUNCTION_VERSION"), System.getenv("LAMBDA_JAXRS_VERSION_HEADER"));

    private static final String VERSION_HEADER = "x-lambda-version";

    /** RFC 9110, 7.6.1: these belong to one connection, which is API Gateway's and not the application's. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";

    private ResponseHeaders() {}

    /** Returns what to tell of the function's version, or null for nothing. */
    static @Nullable String version(@Nullable String version, @Nullable String headerSwitch) {
        boolean untold = version == null || version.isBlank();
        return untold || "off".equalsIgnoreCase(headerSwitch) ? null : version;
    }

    /** Returns the headers with the version behind them, unless there is none or the application says it itself. */
    static Map<String, List<String>> stamped(Map<String, List<String>> headers, @Nullable String version) {
        if (version == null) {
            return headers;
        }
        for (String name : headers.keySet()) {
            if (name.equalsIgnoreCase(VERSION_HEADER)) {
                return headers;
            }
        }
        Map<String, List<String>> stamped = new LinkedHashMap<>(headers);
        stamped.put(VERSION_HEADER, List.of(version));
        return stamped;
    }

    static boolean isCookie(String name) {
        return name.equalsIgnoreCase("set-cookie");
    }

    /**
     * Gateways count Content-Length themselves; only for HEAD they cannot know it. REST APIs and function URLs do not take it
     * even then, but rename it to {@code x-amzn-remapped-content-length}.
     */
    static boolean passes(String name, boolean keepLength) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return isToken(name)
                && !HOP_BY_HOP.contains(lowerCase)
                && !lowerCase.equals("set-cookie")
                && (keepLength || !lowerCase.equals("content-length"));
    }

    /** Writes values as an array, each as one line. */
    static void writeLines(JsonBuffer json, List<String> values) {
        String separator = "[";
        for (String value : values) {
            json.raw(separator).string(oneLine(value));
            separator = ",";
        }
        json.raw(values.isEmpty() ? "[]" : "]");
    }

    /** Puts a space for each control character (RFC 9110, 5.5), so that no value can begin a header of its own. */
    static String oneLine(String value) {
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean control = (c < ' ' && c != '\t') || c == 0x7F;
            line.append(control ? ' ' : c);
        }
        return line.toString();
    }

    private static boolean isToken(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7E || !(UriEncoding.isAlphanumeric(c) || NAME_MARKS.indexOf(c) >= 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
