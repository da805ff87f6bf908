package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Optional;

/**
 * One request and the answer it must get.
 *
 * @param path starts with {@code /}, may have a query, whose values must never be shown
 * @param body JSON, sent as {@code application/json}
 * @param status from 200 to 599
 * @param expectedBody JSON, of which each given member must be in the answer (further members of objects are allowed, arrays have
 *     equal length), or other text, which must be the whole answer except for white space around it
 * @param text the line this check was read from, as shown to the user: the values of a query are hidden
 */
public record SmokeCheck(
        String method, String path, Optional<String> body, int status, Optional<String> expectedBody, String text) {

    /**
     * Reads a line such as {@code PUT /items/42 {"name":"desk lamp"} -> 200 {"message":"item 42 updated"}}. Line breaks, as in a
     * POM, count as one blank.
     *
     * @throws LambdaException with a caret under the place that cannot be read
     */
    public static SmokeCheck parse(String line) {
        return new CheckLine(line).read();
    }

    /** The request as people say it, such as {@code GET /health}; the values of a query are hidden. */
    public String request() {
        return method + " " + shownPath();
    }

    /** The path to print. */
    String shownPath() {
        return QueryMask.path(path);
    }
}
