package dev.lambdamaven.jaxrs.event;

import java.util.List;

/** Says what came instead of an HTTP request: names of members, never values. */
final class ForeignEvent {

    private static final int MAX_NAMES = 12;
    private static final int MAX_NAME_LENGTH = 40;
    private static final String EXPECTED =
            " Expected the event of an API Gateway HTTP API with payload format 2.0 or of a function URL:"
                    + " \"version\" is \"2.0\" and \"requestContext\" has \"http\" with a \"method\".";

    private ForeignEvent() {}

    static NotAnHttpEventException refuse(String version, List<String> memberNames) {
        if (version.equals("1.0") || memberNames.contains("httpMethod")) {
            return new NotAnHttpEventException(
                    "The event has payload format 1.0 (a REST API, or an HTTP API whose integration asks for it)."
                            + EXPECTED
                            + " Set the integration's payload format version to 2.0.");
        }
        return refuse(members(memberNames));
    }

    static NotAnHttpEventException refuse(String kind) {
        return new NotAnHttpEventException(
                "The event is no HTTP request: it is ".concat(kind).concat(".") + EXPECTED);
    }

    private static String members(List<String> names) {
        if (names.isEmpty()) {
            return "an object without members";
        }
        StringBuilder text = new StringBuilder("an object with the members ");
        int shown = Math.min(names.size(), MAX_NAMES);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(shortened(names.get(i)));
        }
        return names.size() > shown
                ? text.append(" and ")
                        .append(names.size() - shown)
                        .append(" more")
                        .toString()
                : text.toString();
    }

    private static String shortened(String name) {
        String oneLine = name.replaceAll("\\p{Cntrl}", "?");
        return oneLine.length() > MAX_NAME_LENGTH
                ? oneLine.substring(0, MAX_NAME_LENGTH).concat("...")
                : oneLine;
    }
}
