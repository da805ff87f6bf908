package dev.lambdamaven.plugin.routes;

import java.util.List;

/**
 * One resource method of a class whose templates are all plain.
 *
 * @param verb such as {@code GET}
 * @param template the path below the application's, without slashes around it
 * @param produces empty if there is no result
 * @param reason why it is left to the engine; empty if it is called directly
 */
record ResourceRoute(
        ClassCode owner,
        MethodCode method,
        String verb,
        String template,
        List<String> consumes,
        String produces,
        List<RouteParameter> parameters,
        String reason) {

    boolean isDirect() {
        return reason.isEmpty();
    }

    /** As a reader knows it, such as {@code Items.find}. */
    String label() {
        return owner.simpleName() + "." + method.name();
    }
}
