package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.regex.Pattern;

/** Media types as annotations have them. */
final class MediaTypeText {

    private static final Pattern CONCRETE = Pattern.compile("[a-z0-9.+_-]+/[a-z0-9.+_-]+");
    private static final Pattern RANGE = Pattern.compile("(\\*|[a-z0-9.+_-]+)/(\\*|[a-z0-9.+_-]+)");

    private MediaTypeText() {}

    static boolean areConcrete(List<String> types) {
        return !types.isEmpty()
                && types.stream().allMatch(type -> CONCRETE.matcher(type).matches());
    }

    static boolean areRanges(List<String> types) {
        return types.stream().allMatch(type -> RANGE.matcher(type).matches());
    }

    /** RESTEasy has writers of its own for text, and adds a charset to text and XML. */
    static boolean areNoText(List<String> types) {
        return types.stream().noneMatch(type -> type.startsWith("text/") || type.startsWith("application/xml"));
    }
}
