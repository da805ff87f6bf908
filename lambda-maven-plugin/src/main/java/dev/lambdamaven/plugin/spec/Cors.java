package dev.lambdamaven.plugin.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which pages of other origins may read answers ("Configuring CORS for HTTP APIs", API Gateway developer guide). Names are kept in one
 * case and order, since AWS tells them in neither.
 *
 * @param maxAge seconds a browser may remember a preflight, -1 to 86400; by default its own
 * @param allowCredentials whether cookies and authorization may be sent; not with the origin {@code *}
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        Optional<Integer> maxAge,
        boolean allowCredentials) {

    private static final String ORIGIN =
            "\\*|https?://(\\*|[a-z0-9.\\-\\[\\]]+(:\\d{1,5})?)|[a-z][a-z0-9+.-]*://.+[^/]";
    private static final String METHOD = "\\*|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";
    private static final String HEADER = "\\*|[!#$%&'*+.^_`|~0-9a-z-]+";

    public Cors {
        allowOrigins = sorted(allowOrigins, text -> text.toLowerCase(Locale.ROOT));
        allowMethods = sorted(allowMethods, text -> text.toUpperCase(Locale.ROOT));
        allowHeaders = sorted(allowHeaders, text -> text.toLowerCase(Locale.ROOT));
        exposeHeaders = sorted(exposeHeaders, text -> text.toLowerCase(Locale.ROOT));
    }

    /**
     * The same, as long as AWS takes it.
     *
     * @throws dev.lambdamaven.plugin.LambdaException naming the parameter that AWS would refuse
     */
    public Cors checked() {
        HttpParameters.ALLOW_ORIGINS.require(!allowOrigins.isEmpty(), "", "at least one origin, or *");
        require(HttpParameters.ALLOW_ORIGINS, allowOrigins, ORIGIN, "origins such as https://app.example.com, or *");
        require(HttpParameters.ALLOW_METHODS, allowMethods, METHOD, "HTTP methods, or *");
        require(HttpParameters.ALLOW_HEADERS, allowHeaders, HEADER, "names of headers, or *");
        require(HttpParameters.EXPOSE_HEADERS, exposeHeaders, HEADER, "names of headers, or *");
        maxAge.ifPresent(age ->
                HttpParameters.MAX_AGE.require(age >= -1 && age <= 86_400, age, "between -1 and 86400 (seconds)"));
        HttpParameters.ALLOW_CREDENTIALS.require(
                !allowCredentials || !allowOrigins.contains("*"),
                "true",
                "false while <allowOrigins> is *: AWS and browsers refuse credentials for any origin");
        return this;
    }

    private static void require(Parameter parameter, List<String> values, String pattern, String wanted) {
        values.forEach(value -> parameter.require(value.matches(pattern), value, wanted));
    }

    private static List<String> sorted(List<String> values, UnaryOperator<String> spelling) {
        TreeSet<String> sorted = new TreeSet<>();
        values.forEach(value -> sorted.add(spelling.apply(value.strip())));
        return List.copyOf(sorted);
    }

    /** As printed: what is empty is left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("origins " + String.join(",", allowOrigins));
        append(text, "methods", String.join(",", allowMethods));
        append(text, "headers", String.join(",", allowHeaders));
        append(text, "exposed headers", String.join(",", exposeHeaders));
        append(text, "maxAge", maxAge.map(String::valueOf).orElse(""));
        append(text, "with credentials", allowCredentials ? " " : "");
        return text.toString().strip();
    }

    private static void append(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("; ").append((name + " " + value).strip());
        }
    }
}
