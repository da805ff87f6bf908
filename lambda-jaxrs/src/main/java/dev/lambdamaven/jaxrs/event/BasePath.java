package dev.lambdamaven.jaxrs.event;

import org.jspecify.annotations.Nullable;

/**
 * The start of a path that the application does not see: the stage, and what {@code LAMBDA_JAXRS_BASE_PATH} names, such as
 * the mapping key of a custom domain. It begins with a slash, ends without one and takes whole segments only.
 */
final class BasePath {

    static final String VARIABLE = "LAMBDA_JAXRS_BASE_PATH";

    /** What the function's environment says; it does not change while the function runs. */
    static final String CONFIGURED = of(System.getenv(VARIABLE));

    private BasePath() {}

    /** Returns {@code path} percent-encoded, with one slash before and none behind; empty if there are slashes only. */
    static String of(@Nullable String path) {
        String trimmed = path == null ? "" : path.trim();
        int start = 0;
        int end = trimmed.length();
        while (start < end && trimmed.charAt(start) == '/') {
            start++;
        }
        while (end > start && trimmed.charAt(end - 1) == '/') {
            end--;
        }
        return start == end ? "" : "/".concat(UriEncoding.encodedPath(trimmed.substring(start, end)));
    }

    /**
     * A named stage is the first segment of the path of an HTTP API, but not when a custom domain is mapped to the stage.
     */
    static String ofStage(String stage, String path) {
        if (stage.isEmpty() || stage.equals("$default")) {
            return "";
        }
        return longer("", "/".concat(UriEncoding.decodedPath(stage)), path);
    }

    /** Returns {@code base} with {@code more} behind it if {@code path} goes on like that, else {@code base}. */
    static String longer(String base, String more, String path) {
        String both = base.concat(more);
        boolean whole = path.startsWith(both) && (path.length() == both.length() || path.charAt(both.length()) == '/');
        return whole ? both : base;
    }
}
