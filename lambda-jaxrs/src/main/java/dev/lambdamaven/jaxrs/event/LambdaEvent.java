package dev.lambdamaven.jaxrs.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of an event that make the request; what is absent, null or of another type is empty. When a member comes
 * twice, the last one counts, and two objects of the same name are one.
 */
final class LambdaEvent {

    private static final int MAX_PORT_DIGITS = 5;

    Map<String, List<String>> headers = new LinkedHashMap<>();
    final List<String> cookies = new ArrayList<>();

    @Nullable
    Map<String, Object> authorizer;

    String version = "";
    String rawPath = "";
    String rawQueryString = "";
    String body = "";
    boolean base64;
    boolean asksAnAuthorizer;
    String stage = "";
    String domainName = "";
    String method = "";
    String sourceIp = "";
    String requestId = "";

    /** An HTTP API asks its Lambda authorizer with an event that is a request too, but wants another answer. */
    boolean isHttpRequest() {
        return version.equals("2.0") && !method.isEmpty() && !asksAnAuthorizer;
    }

    /** Returns whether a function URL sent it: its rawPath is still encoded and it sends cookies twice. */
    boolean isFunctionUrl() {
        return domainName.contains(".lambda-url.");
    }

    /** Returns the first value of a header, given in lower case; empty if there is none. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Returns scheme and authority of the URI the client asked for. {@code x-forwarded-host} is not asked, because a client
     * can send it, and {@code x-forwarded-port} is not either, because {@code host} has each port that is not the scheme's
     * own.
     */
    String origin() {
        String scheme = header("x-forwarded-proto").equalsIgnoreCase("http") ? "http://" : "https://";
        String host = header("host");
        if (isAuthority(host)) {
            return scheme.concat(host);
        }
        return scheme.concat(isAuthority(domainName) ? domainName : "localhost");
    }

    /**
     * Puts a space for each CR, LF and NUL (RFC 9110, 5.5). No gateway sends them; an application that passes a header on
     * must not be made to send two.
     */
    static String oneLine(String value) {
        boolean clean = value.indexOf('\r') < 0 && value.indexOf('\n') < 0 && value.indexOf('\0') < 0;
        return clean ? value : value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }

    /** Keeps characters out of the base URI that would end the authority or make it no URI. */
    private static boolean isAuthority(String host) {
        int colon = host.indexOf(':');
        int end = colon < 0 ? host.length() : colon;
        for (int i = 0; i < end; i++) {
            if (!isHostCharacter(host.charAt(i))) {
                return false;
            }
        }
        return end > 0 && (colon < 0 || isPort(host, colon + 1));
    }

    private static boolean isHostCharacter(char c) {
        return c < 0x80 && (UriEncoding.isAlphanumeric(c) || c == '.' || c == '-' || c == '_');
    }

    private static boolean isPort(String host, int start) {
        for (int i = start; i < host.length(); i++) {
            if (host.charAt(i) < '0' || host.charAt(i) > '9') {
                return false;
            }
        }
        int digits = host.length() - start;
        return digits > 0 && digits <= MAX_PORT_DIGITS;
    }
}
