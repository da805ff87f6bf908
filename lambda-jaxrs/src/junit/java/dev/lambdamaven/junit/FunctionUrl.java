package dev.lambdamaven.junit;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the function is: where the build or its user says, else where it is started. */
final class FunctionUrl {

    private static final String PROPERTY = "lambda.url";
    private static final String VARIABLE = "LAMBDA_URL";

    private FunctionUrl() {}

    static URI of(Class<?> test) {
        return given(System.getProperty(PROPERTY), System.getenv(VARIABLE)).orElseGet(() -> LocalFunction.url(test));
    }

    /**
     * The URL that was set, the property before the variable.
     *
     * @throws IllegalStateException when it is no http or https URL
     */
    static Optional<URI> given(@Nullable String property, @Nullable String variable) {
        Optional<URI> set = set(property).map(text -> url("System property " + PROPERTY, text));
        return set.isPresent() ? set : set(variable).map(text -> url("Environment variable " + VARIABLE, text));
    }

    /** An IDE hands over what Failsafe's configuration says, where a property may stand that only a build sets. */
    static Optional<String> set(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("${"));
    }

    static URI url(String source, String text) {
        try {
            URI url = URI.create(text.replaceFirst("/+$", ""));
            String scheme = String.valueOf(url.getScheme());
            if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw notAUrl(source, text);
        }
        throw notAUrl(source, text);
    }

    private static IllegalStateException notAUrl(String source, String text) {
        return new IllegalStateException(source + " is " + text + ", must be an http or https URL such as"
                + " https://a1b2c3.execute-api.eu-west-1.amazonaws.com. Leave it out to start the function locally.");
    }
}
