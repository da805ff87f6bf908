package ${package};

import ${package}.InvalidRequest.Problem;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a JSON body with the record it is meant for: JSON libraries would read the number 5 as the text "5". */
final class JsonBody {

    /** What JAX-RS takes a request for that has no Content-Type, as one without a body has none. */
    static final String NO_CONTENT_TYPE = MediaType.APPLICATION_OCTET_STREAM;

    private JsonBody() {}

    /** Throws {@link InvalidRequest}, naming every wrong member, unless the record can be read from this JSON. */
    static void check(Class<?> record, Object json) {
        if (!(json instanceof Map<?, ?> members)) {
            throw new InvalidRequest(
                    new Problem("model_attributes_type", List.of("body"), "Input should be a valid object", json));
        }
        List<Problem> problems = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = component.getType();
            List<String> loc = List.of("body", component.getName());
            Object value = members.get(component.getName());
            if (value != null && type == String.class && !(value instanceof String)) {
                problems.add(new Problem("string_type", loc, "Input should be a valid string", value));
            }
            if (value != null && Number.class.isAssignableFrom(type) && !(value instanceof Number)) {
                problems.add(new Problem("float_type", loc, "Input should be a valid number", value));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequest(problems);
        }
    }
}
