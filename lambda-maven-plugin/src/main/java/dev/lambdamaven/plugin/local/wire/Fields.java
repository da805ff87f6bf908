package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a JSON object in a request, read by type; members that AWS does not know are ignored, as AWS does. */
public final class Fields {

    private final Map<String, Object> members;

    private Fields(Map<?, ?> members) {
        Map<String, Object> present = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                present.put(String.valueOf(name), value);
            }
        });
        this.members = present;
    }

    public static Fields of(Map<String, ?> members) {
        return new Fields(members);
    }

    /**
     * Reads the body of a request; no body means no members.
     *
     * @throws AwsError 400 SerializationException when it is not a JSON object
     */
    public static Fields parse(Body body) {
        if (body.isEmpty()) {
            return new Fields(Map.of());
        }
        try {
            return new Fields(Json.object(body));
        } catch (IOException notJson) {
            throw malformed("the body as a JSON object");
        }
    }

    public Optional<String> text(String name) {
        return value(name, String.class);
    }

    public Optional<Integer> number(String name) {
        return value(name, Number.class).map(Number::intValue);
    }

    /** A number that may be larger than an int, such as a time in milliseconds. */
    public Optional<Long> longNumber(String name) {
        return value(name, Number.class).map(Number::longValue);
    }

    /** A number that may have a fraction. */
    public Optional<Double> fraction(String name) {
        return value(name, Number.class).map(Number::doubleValue);
    }

    /** A list of objects; empty when it is absent. */
    public List<Fields> objects(String name) {
        List<?> values = value(name, List.class).orElse(List.of());
        return values.stream()
                .map(value -> value instanceof Map<?, ?> map ? new Fields(map) : new Fields(Map.of()))
                .toList();
    }

    public Optional<Boolean> flag(String name) {
        return value(name, Boolean.class);
    }

    /** A nested object; without members when it is absent. */
    public Fields object(String name) {
        return new Fields(value(name, Map.class).orElse(Map.of()));
    }

    /** A list of strings; empty when it is absent. */
    public List<String> texts(String name) {
        List<?> values = value(name, List.class).orElse(List.of());
        return values.stream().map(String::valueOf).toList();
    }

    /** All members as strings, such as tags and environment variables. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public Map<String, Object> members() {
        return members;
    }

    private <T> Optional<T> value(String name, Class<T> type) {
        Object value = members.get(name);
        if (value != null && !type.isInstance(value)) {
            throw malformed(name + " as " + type.getSimpleName());
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static AwsError malformed(String what) {
        return new AwsError(400, "SerializationException", "Could not read " + what + ".");
    }
}
