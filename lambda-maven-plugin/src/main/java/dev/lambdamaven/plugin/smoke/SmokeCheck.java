package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Optional;

/**
 * One request and the answer it must get.
 *
 * @param path starts with {@code /}, may have a query, whose values must never be shown
 * @param body JSON, sent as {@code application/json}
 * @param status from 200 to 599, or 0 for any
 * @param expectedBody JSON, of which each given member must be in the answer (further members of objects are allowed, arrays have
 *     equal length), or other text, which must be the whole answer except for white space around it
 * @param matchers further judges of the answer, whose status need then not be {@code status} when that is 0
 * @param text the line this check was read from, as shown to the user: the values of a query are hidden
 */
public record SmokeCheck(
        String method,
        String path,
        Optional<String> body,
        int status,
        Optional<String> expectedBody,
        List<AnswerMatcher> matchers,
        String text) {

    public SmokeCheck {
        matchers = List.copyOf(matchers);
    }

    /**
     * A check whose answer is judged by code alone, its status too.
     *
     * @param text what it is called in reports
     */
    public static SmokeCheck judgedBy(AnswerMatcher matcher, String method, String path, String text) {
        return new SmokeCheck(method, path, Optional.empty(), 0, Optional.empty(), List.of(matcher), text);
    }

    /**
     * Reads a line such as {@code PUT /items/42 {"name":"desk lamp"} -> 200 {"message":"item 42 updated"}}. Line breaks, as in a
     * POM, count as one blank.
     *
     * @throws LambdaException with a caret under the place that cannot be read
     */
    public static SmokeCheck parse(String line) {
        return new CheckLine(line).read();
    }

    /** What is sent. */
    public SmokeRequest request() {
        List<Header> headers = body.isPresent() ? List.of(new Header("content-type", "application/json")) : List.of();
        return new SmokeRequest(method, path, headers, body.map(text -> text.getBytes(UTF_8)));
    }
}
