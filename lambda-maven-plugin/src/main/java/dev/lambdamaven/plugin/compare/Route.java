package dev.lambdamaven.plugin.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A route of the index.
 *
 * @param template path with variables, such as {@code /items/{id}}
 * @param queries names of the parameters it reads from the query
 */
record Route(String method, String template, List<String> queries) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}");

    Route {
        queries = List.copyOf(queries);
    }

    /** The same route of an application that is mounted at a path, such as {@code /api}. */
    Route under(String mount) {
        return new Route(method, mount.isEmpty() ? template : mount + (template.equals("/") ? "" : template), queries);
    }

    Route withQuery(String name) {
        List<String> more = new ArrayList<>(queries);
        more.add(name);
        return new Route(method, template, more);
    }

    /** A path of this route, in which each variable has that value. */
    String path(String value) {
        return VARIABLE.matcher(template).replaceAll(Matcher.quoteReplacement(value));
    }

    boolean hasVariable() {
        return VARIABLE.matcher(template).find();
    }

    boolean mayCarryBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }
}
