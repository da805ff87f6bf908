package dev.lambdamaven.plugin.local.wire;

import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.event.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The operations of one rest-json service: method and path template to what answers them. */
public final class OperationTable {

    /** One operation of a service. */
    public interface Operation {

        Answer answer(Call call);
    }

    private record Entry(String method, List<String> template, Operation operation) {

        Optional<Map<String, String>> variables(List<String> rawSegments) {
            if (template.size() != rawSegments.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new LinkedHashMap<>();
            for (int i = 0; i < template.size(); i++) {
                String expected = template.get(i);
                String seen = Percent.decodePath(rawSegments.get(i));
                if (expected.startsWith("{")) {
                    variables.put(expected.substring(1, expected.length() - 1), seen);
                } else if (!expected.equals(seen)) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }

    private final String service;
    private final Once<List<Entry>> entries;

    /** Takes the operations, which are asked for when the first request comes: many a run never has one. */
    public OperationTable(String service, Consumer<Rows> operations) {
        this.service = service;
        this.entries = new Once<>(() -> {
            Rows rows = new Rows();
            operations.accept(rows);
            return rows.entries;
        });
    }

    /** The operations of a table. */
    public static final class Rows {

        private final List<Entry> entries = new ArrayList<>();

        private Rows() {}

        /** Adds an operation; the template is that of the service model, such as {@code /v2/apis/{apiId}}. */
        public Rows on(String method, String template, Operation operation) {
            entries.add(new Entry(method, OperationNames.segments(template), operation));
            return this;
        }
    }

    /**
     * Answers a request.
     *
     * @throws AwsError 501 with method and path when there is no such operation here
     */
    public Answer answer(Request request, Scope scope) {
        List<String> segments = OperationNames.segments(request.rawPath());
        for (Entry entry : entries.get()) {
            Optional<Map<String, String>> variables =
                    entry.method().equals(request.method()) ? entry.variables(segments) : Optional.empty();
            if (variables.isPresent()) {
                return entry.operation().answer(new Call(request, scope, variables.get()));
            }
        }
        String asked = request.method() + " " + request.rawPath();
        String name = OperationNames.of(request, scope);
        throw AwsError.notImitated(
                "the " + service + " operation " + (name.equals(asked) ? asked : name + " (" + asked + ")"));
    }
}
