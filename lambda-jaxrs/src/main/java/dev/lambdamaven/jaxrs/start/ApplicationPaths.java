package dev.lambdamaven.jaxrs.start;

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
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (end > start && path.charAt(end - 1) == '/') {
            end--;
        }
        return start == end ? "" : UriEncoding.encodedPath("/".concat(path.substring(start, end)));
    }
}
