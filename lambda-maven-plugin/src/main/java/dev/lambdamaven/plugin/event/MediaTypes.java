package dev.lambdamaven.plugin.event;

import java.util.Locale;
import java.util.Set;

/**
 * Which request bodies reach a function as text and which as base64. AWS does not document the list; this is the stricter of the
 * observed ones, because a function that copes with base64 copes with text too.
 */
final class MediaTypes {

    private static final Set<String> TEXT = Set.of(
            "text/plain",
            "text/html",
            "text/csv",
            "text/xml",
            "application/json",
            "application/xml",
            "application/javascript",
            "application/graphql");

    private static final Set<String> TEXT_WITH_UTF8 = Set.of("text/plain", "application/json");

    private MediaTypes() {}

    /** Whether a body of this content type, empty for none, is passed as text. */
    static boolean isText(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", 2);
        String type = parts[0].strip();
        if (parts.length == 1) {
            return TEXT.contains(type);
        }
        String parameters = parts[1].strip().replace("\"", "");
        return TEXT_WITH_UTF8.contains(type) && parameters.equals("charset=utf-8");
    }
}
