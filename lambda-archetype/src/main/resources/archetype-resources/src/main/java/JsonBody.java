package ${package};

import ${package}.InvalidRequest.Problem;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a JSON body with the record it is meant for: JSON libraries would read the number 5 as the text "5". */
final class JsonBody {

    /** What JAX-RS takes a request for that has no Content-Type, as one without a body has none. */
    static final String NO_CONTENT_TYPE = MediaType.APPLICATION_OCTET_STREAM;

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigInteger.class);

    /** Looked up once for each record, because the JDK makes them anew each time it is asked. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> record) {
            return record.getRecordComponents();
        }
    };

    private JsonBody() {}

    /** Throws {@link InvalidRequest}, naming every wrong member, unless the record can be read from this JSON. */
    static void check(Class<?> record, Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            throw new InvalidRequest(
                    new Problem("model_attributes_type", List.of("body"), "Input should be a valid object", json));
        }
        List<Problem> problems = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(record)) {
            Problem problem = problem(component, members);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }

    /** Says what the JSON library found wrong, in types that {@link #check} does not look into. */
    static InvalidRequest unreadable(Object json, String reason) {
        return new InvalidRequest(new Problem("value_error", List.of("body"), reason, json));
    }

    private static Problem problem(RecordComponent component, Map<?, ?> members) {
        List<String> loc = List.of("body", component.getName());
        Object value = members.get(component.getName());
        if (value == null) {
            return isRequired(component) ? new Problem("missing", loc, "Field required", members) : null;
        }
        Class<?> type = component.getType();
        if (type == String.class && !(value instanceof String)) {
            return new Problem("string_type", loc, "Input should be a valid string", value);
        }
        if ((type == boolean.class || type == Boolean.class) && !(value instanceof Boolean)) {
            return new Problem("bool_type", loc, "Input should be a valid boolean", value);
        }
        if (INTEGERS.contains(type) && !isInteger(type, value)) {
            return new Problem("int_type", loc, "Input should be a valid integer", value);
        }
        boolean number = Number.class.isAssignableFrom(type) || type == double.class || type == float.class;
        return number && !(value instanceof Number)
                ? new Problem("float_type", loc, "Input should be a valid number", value)
                : null;
    }

    /** A primitive cannot be null; one with an annotation may have another name in JSON, or a default. */
    private static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive() && component.getAccessor().getAnnotations().length == 0;
    }

    /** 1.0 is an integer, 1.5 is none, and neither is one that is too large for the type. */
    private static boolean isInteger(Class<?> type, Object value) {
        if (!(value instanceof Number)) {
            return false;
        }
        BigDecimal number = new BigDecimal(value.toString());
        if (type == BigInteger.class) {
            // Not toBigIntegerExact: 1e999999999 would become a gigabyte.
            return number.stripTrailingZeros().scale() <= 0;
        }
        try {
            long exact = number.longValueExact();
            return type == long.class || type == Long.class || exact == (int) exact;
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
