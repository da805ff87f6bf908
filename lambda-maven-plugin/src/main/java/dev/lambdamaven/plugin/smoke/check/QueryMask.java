package dev.lambdamaven.plugin.smoke.check;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Hides the values of a query, because tokens travel in it: {@code /x?token=***}. */
public final class QueryMask {

    /** A method and a path up to its question mark, then the query up to a blank. */
    private static final Pattern QUERY_OF_CHECK = Pattern.compile("^(\\S* *[^ ?]*\\?)(\\S*)");

    private QueryMask() {}

    /** A path or a URL without the values of its query. */
    public static String path(String path) {
        int query = path.indexOf('?') + 1;
        return query == 0 ? path : path.substring(0, query) + query(path.substring(query));
    }

    /** A check's line without the values of the query in its path. */
    public static String line(String line) {
        Matcher matcher = QUERY_OF_CHECK.matcher(line);
        return matcher.find() ? matcher.group(1) + query(matcher.group(2)) + line.substring(matcher.end()) : line;
    }

    private static String query(String query) {
        return Arrays.stream(query.split("&", -1)).map(QueryMask::parameter).collect(Collectors.joining("&"));
    }

    /** A parameter without = is hidden whole: it may be the token of a link. */
    private static String parameter(String parameter) {
        return parameter.isEmpty() ? "" : parameter.substring(0, parameter.indexOf('=') + 1) + "***";
    }
}
