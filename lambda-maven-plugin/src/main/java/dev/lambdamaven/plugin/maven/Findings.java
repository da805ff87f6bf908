package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.index.ApplicationFacts;
import dev.lambdamaven.plugin.index.ApplicationModel;
import dev.lambdamaven.plugin.index.ApplicationText;
import dev.lambdamaven.plugin.routes.GeneratedRoutes;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that bytecode and settings tell of a function.
 *
 * @param facts of the handler and the application, as {@code package.json} has them
 * @param entries what the adapter reads, by entry name
 * @param line what was found of a JAX-RS application, if the adapter is to serve it
 * @param report what is said of each route
 */
record Findings(
        Inferred<String> handler,
        Map<String, Object> facts,
        SortedMap<String, byte[]> entries,
        Optional<String> line,
        List<String> report) {

    private static final String FACTS = "facts";
    private static final String ENTRIES = "entries";
    private static final String LINE = "line";
    private static final String REPORT = "report";

    Findings {
        report = List.copyOf(report);
    }

    static Findings of(Inferred<String> handler, Optional<ApplicationModel> model, GeneratedRoutes routes) {
        SortedMap<String, byte[]> entries = new TreeMap<>(routes.entries());
        Map<String, Object> facts = new LinkedHashMap<>(RecordedHandler.facts(handler));
        model.ifPresent(found -> {
            entries.put(ApplicationText.ENTRY, ApplicationText.of(found));
            facts.put(
                    "application",
                    ApplicationFacts.of(
                            found,
                            (resource, route) ->
                                    routes.reason(resource.name(), route.httpMethod(), route.javaMethod())));
        });
        return new Findings(handler, facts, entries, model.map(ApplicationFacts::line), routes.report());
    }

    /** To be kept between builds. */
    byte[] bytes() throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> encoded = new TreeMap<>();
        entries.forEach((name, content) -> encoded.put(name, Base64.getEncoder().encodeToString(content)));
        json.put(FACTS, facts);
        json.put(ENTRIES, encoded);
        line.ifPresent(text -> json.put(LINE, text));
        json.put(REPORT, report);
        return JSON.std.asBytes(json);
    }

    /** Empty when the bytes are not what {@link #bytes} gives. */
    static Optional<Findings> read(byte[] bytes) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(bytes);
            if (!(json.get(FACTS) instanceof Map<?, ?> facts
                    && json.get(ENTRIES) instanceof Map<?, ?> encoded
                    && json.get(REPORT) instanceof List<?> report)) {
                return Optional.empty();
            }
            SortedMap<String, byte[]> entries = new TreeMap<>();
            encoded.forEach((name, content) ->
                    entries.put(text(name), Base64.getDecoder().decode(text(content))));
            Map<String, Object> known = new LinkedHashMap<>();
            facts.forEach((name, fact) -> known.put(text(name), fact));
            Optional<String> line = Optional.ofNullable(json.get(LINE)).map(Findings::text);
            List<String> lines = report.stream().map(Findings::text).toList();
            return RecordedHandler.in(known).map(handler -> new Findings(handler, known, entries, line, lines));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
