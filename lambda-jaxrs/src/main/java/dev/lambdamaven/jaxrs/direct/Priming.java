package dev.lambdamaven.jaxrs.direct;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the code of the first requests before they come, while the environment still has a full core. */
final class Priming {

    private final Calls calls;
    private final JsonProvider json;
    private final Answers answers;

    Priming(Calls calls, JsonProvider json, Answers answers) {
        this.calls = calls;
        this.json = json;
        this.answers = answers;
    }

    /** Reads a small object for each route with a body and writes one answer; no resource method runs. */
    void run(List<Route> routes) {
        for (Route route : routes) {
            if (route.isDirect() && route.readsEntity()) {
                read(route);
            }
        }
        for (Route route : routes) {
            if (!route.produces().isEmpty()) {
                write(route);
                return;
            }
        }
    }

    private void read(Route route) {
        String type = route.consumes().isEmpty()
                ? "application/json"
                : route.consumes().get(0);
        MediaRange range = MediaRange.of(type);
        try {
            Class<?> entity = calls.entity(route.number());
            if (json.isReadable(entity, range)) {
                json.read(entity, range, sample(entity).getBytes(StandardCharsets.UTF_8));
            }
        } catch (Exception e) {
            // A provider may well refuse such an object, and has then run as far as it is meant to.
        }
    }

    /** Returns JSON with a value for each member of a record, so that each kind of value has been read once. */
    private static String sample(Class<?> entity) {
        RecordComponent[] components = entity.getRecordComponents();
        StringBuilder sample = new StringBuilder("{\"\":null");
        for (int i = 0; components != null && i < components.length; i++) {
            sample.append(",\"").append(components[i].getName()).append("\":").append(value(components[i].getType()));
        }
        return sample.append('}').toString();
    }

    private static String value(Class<?> type) {
        if (type == String.class) {
            return "\"\\\"\u00e4\"";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "1";
        }
        boolean number = type.isPrimitive() || (Number.class.isAssignableFrom(type) && type != BigInteger.class);
        return number ? "1.50" : "null";
    }

    private void write(Route route) {
        Map<String, String> entity = new HashMap<>();
        entity.put("message", "");
        try {
            answers.of(
                    Response.status(Response.Status.OK).entity(entity).build(), route.produces(), "https://localhost/");
        } catch (Exception e) {
            // Priming changes nothing but the time that the first request takes.
        }
    }
}
