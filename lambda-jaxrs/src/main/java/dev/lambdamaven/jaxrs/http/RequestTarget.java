package dev.lambdamaven.jaxrs.http;

/**
 * Where a request goes, in its parts because the base URI ends between them.
 *
 * @param origin scheme and authority, such as {@code https://api.example.com}
 * @param stagePath the start of {@code path} that the application does not see: the API's stage and a configured base path, such
 *     as {@code /prod}; empty for {@code $default}
 * @param path the whole path, percent-encoded, beginning with a slash
 * @param query the query without question mark, percent-encoded; empty if there is none
 */
public record RequestTarget(String origin, String stagePath, String path, String query) {

    /** Returns the absolute URI of the request. */
    public String uri() {
        String uri = origin.concat(path);
        return query.isEmpty() ? uri : uri.concat("?").concat(query);
    }
}
