package dev.lambdamaven.jaxrs.http;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is told besides the application.
 *
 * @param applicationPath where the application lives below the stage, such as {@code /api}: encoded, with a slash in front
 *     and none behind; empty if it is the root
 * @param archiveClasses the resources and providers of the archive, which an application publishes that names none itself;
 *     the set loads them when it is looked into
 * @param initParams the parameters of the servlet that ran the application on its old server
 * @param contextTypes the keys of {@link Invocation#contextObjects} that every invocation has
 */
public record Deployment(
        String applicationPath,
        Set<Class<?>> archiveClasses,
        Map<String, String> initParams,
        Set<Class<?>> contextTypes) {

    /** What an engine says of an application without a class when the archive has none either. */
    public static final String PUBLISHES_NOTHING =
            "it publishes nothing, and there is no index of the archive's classes"
                    + " (META-INF/lambda-jaxrs/application.index, which lambda:package writes into the zip);"
                    + " return its resource classes from getClasses()";

    /** Returns the part of the request's path that the application does not see; null if it is for somebody else. */
    public @Nullable String basePath(RequestTarget target) {
        String base = target.stagePath().concat(applicationPath);
        String path = target.path();
        boolean below = path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
        return below ? base : null;
    }
}
