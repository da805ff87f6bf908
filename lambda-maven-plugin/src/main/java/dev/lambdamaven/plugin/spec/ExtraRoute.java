package dev.lambdamaven.plugin.spec;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A route besides those to everything, to the same function.
 *
 * @param key such as {@code GET /public/{proxy+}}
 * @param open whether it needs no token where there is a JWT authorizer
 * @param scopes of which a token must have one, instead of those of the authorizer
 */
public record ExtraRoute(String key, boolean open, Optional<List<String>> scopes) {

    private static final Pattern LINE = Pattern.compile(
            "(\\$default|(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) /\\S*)(?: authorizer=(none))?(?: scopes=(\\S+))?");

    private static final String WANTED =
            "a route key such as GET /public/{proxy+}, perhaps with authorizer=none or scopes=items:read,items:write behind it";

    /**
     * Reads a line such as {@code GET /public/{proxy+} authorizer=none}.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when it is none
     */
    public static ExtraRoute parse(String line) {
        String text = line.strip().replaceAll("\\s+", " ");
        Matcher parts = LINE.matcher(text);
        HttpParameters.ROUTES.require(parts.matches() && isPath(parts.group(1)), text, WANTED);
        boolean open = parts.group(2) != null;
        Optional<List<String>> scopes = Optional.ofNullable(parts.group(3))
                .map(all -> Stream.of(all.split(",")).sorted().toList());
        HttpParameters.ROUTES.require(!open || scopes.isEmpty(), text, "either authorizer=none or scopes=…, not both");
        return new ExtraRoute(parts.group(1), open, scopes);
    }

    /** Variables are whole segments, and only the last may be greedy ("Working with routes", API Gateway developer guide). */
    private static boolean isPath(String key) {
        return key.equals("$default")
                || key.matches(
                        "[A-Z]+ /|[A-Z]+ (/([^{}/]+|\\{[a-zA-Z0-9._:-]+}))*(/([^{}/]*|\\{[a-zA-Z0-9._:-]+\\+?}))");
    }
}
