package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.event.UriEncoding;
import jakarta.ws.rs.ApplicationPath;

/** Reads {@code @ApplicationPath}: where below the stage an application lives. */
final class ApplicationPaths {

    private ApplicationPaths() {}

    /**
     * Returns the path encoded, with a slash in front and none behind; empty if the application is the root. Slashes
     * around the annotation's value and a servlet's trailing star do not count ({@code jakarta.ws.rs.ApplicationPath}).
     */
    static String of(Class<?> application) {
        ApplicationPath annotation = null;
        for (Class<?> at = application; at != null && annotation == null; at = at.getSuperclass()) {
            annotation = at.getAnnotation(ApplicationPath.class);
        }
        return annotation == null ? "" : normalized(annotation.value());
    }

    private static String normalized(String value) {
        String path = value.endsWith("/*") ? value.substring(0, value.length() - 2) : value;
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        return start >= end ? "" : UriEncoding.encodedPath("/".concat(path.substring(start, end)));
    }
}
