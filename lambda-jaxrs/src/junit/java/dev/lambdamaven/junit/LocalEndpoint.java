package dev.lambdamaven.junit;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Where the local AWS is in which the function runs: it serves both on one port. */
final class LocalEndpoint {

    private static final String PROPERTY = "lambda.localEndpoint";

    private LocalEndpoint() {}

    /** The endpoint; the test is skipped where the function runs in no local AWS that is known. */
    static URI of(URI function) {
        return find(function, System.getProperty(PROPERTY))
                .orElseGet(() -> Assumptions.abort("There is no local AWS to hand to this test: the function is at " + function
                        + ", which is not where lambda:start serves one. If it is a local AWS nevertheless, say where:"
                        + " -D" + PROPERTY + "=http://127.0.0.1:8080"));
    }

    /**
     * The endpoint, if there is one.
     *
     * @throws IllegalStateException when the property is no http or https URL
     */
    static Optional<URI> find(URI function, @Nullable String property) {
        return FunctionUrl.set(property)
                .map(text -> FunctionUrl.url("System property " + PROPERTY, text))
                .or(() -> beside(function));
    }

    /** HTTP APIs and function URLs of a local AWS are below paths that begin so. */
    private static Optional<URI> beside(URI function) {
        boolean local = "127.0.0.1".equals(function.getHost())
                && String.valueOf(function.getPath()).matches("/(execute-api|lambda-url)/.+");
        return local ? Optional.of(URI.create("http://" + function.getAuthority())) : Optional.empty();
    }
}
