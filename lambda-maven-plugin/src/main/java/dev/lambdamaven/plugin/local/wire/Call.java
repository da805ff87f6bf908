package dev.lambdamaven.plugin.local.wire;

import java.util.Map;
import java.util.Optional;

/** A request that was recognised as one operation of a service, with the variables of its path. */
public record Call(Request request, Scope scope, Map<String, String> variables) {

    /** A variable of the path, decoded. */
    public String path(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The template has no {" + name + "}");
        }
        return value;
    }

    public Optional<String> query(String name) {
        return request.query(name);
    }

    public String region() {
        return scope.region();
    }

    /** The members of the JSON body. */
    public Fields fields() {
        return Fields.parse(request.body());
    }
}
