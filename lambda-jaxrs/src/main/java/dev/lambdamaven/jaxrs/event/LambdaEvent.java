package dev.lambdamaven.jaxrs.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of an event that make the request; what is absent, null or of another type is empty. */
final class LambdaEvent {

    final List<String> memberNames = new ArrayList<>();
    final Map<String, List<String>> headers = new LinkedHashMap<>();
    final List<String> cookies = new ArrayList<>();
    String version = "";
    String rawPath = "";
    String rawQueryString = "";
    String body = "";
    boolean base64;
    String stage = "";
    String domainName = "";
    String method = "";
    String sourceIp = "";
    String requestId = "";

    /** Returns the first value of a header, given in lower case; empty if there is none. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    boolean isHttpRequest() {
        return version.equals("2.0") && !method.isEmpty();
    }

    /** Returns whether a function URL sent it: its rawPath is still encoded and it sends cookies twice. */
    boolean isFunctionUrl() {
        return domainName.contains(".lambda-url.");
    }
}
