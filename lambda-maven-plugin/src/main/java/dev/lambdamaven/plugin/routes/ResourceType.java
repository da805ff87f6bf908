package dev.lambdamaven.plugin.routes;

import java.util.List;

/**
 * A root resource class.
 *
 * @param path its own path, without slashes around it; empty text for the root and for a class whose path is not plain
 * @param fits how the index may use it
 * @param reason why not directly, empty if all is well
 */
record ResourceType(ClassCode code, String path, Fits fits, String reason, List<ResourceRoute> routes) {

    enum Fits {
        /** The index knows all its methods. */
        KNOWN(""),
        /** The same, but only an object that the application made can be called. */
        SINGLETON("singleton"),
        /** Which method matches, only the engine can say. */
        OPAQUE("opaque"),
        /** Not even which paths are its own. */
        UNFIT("unfit");

        private final String text;

        Fits(String text) {
            this.text = text;
        }

        /** As it stands in the index. */
        String text() {
            return text;
        }
    }
}
