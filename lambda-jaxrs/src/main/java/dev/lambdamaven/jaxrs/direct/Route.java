package dev.lambdamaven.jaxrs.direct;

import java.util.List;

/**
 * A resource method.
 *
 * @param number its number in {@link Calls#call}; -1 when it is left to the engine
 * @param resource the number of its class
 * @param consumes media types, none if it takes any
 * @param produces the one media type it produces; empty when it has no result
 * @param parameters in the order of the method; the list grows while the index is read
 */
record Route(
        int number,
        int resource,
        String method,
        Template template,
        List<String> consumes,
        String produces,
        List<Parameter> parameters) {

    boolean isDirect() {
        return number >= 0;
    }

    boolean readsEntity() {
        for (Parameter parameter : parameters) {
            if (parameter.source().equals("entity")) {
                return true;
            }
        }
        return false;
    }
}
