package dev.lambdamaven.plugin.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads every page of a list; the SDK has no paginators for API Gateway v2. */
final class Pages {

    private Pages() {}

    /**
     * @param page asks for the page of a token, which is null for the first
     * @param items the items of a page
     * @param next the token of the page after, or null
     */
    static <P, T> List<T> all(
            Function<@Nullable String, P> page, Function<P, List<T>> items, Function<P, @Nullable String> next) {
        List<T> found = new ArrayList<>();
        @Nullable String token = null;
        do {
            P answer = page.apply(token);
            found.addAll(items.apply(answer));
            token = next.apply(answer);
        } while (token != null);
        return found;
    }
}
