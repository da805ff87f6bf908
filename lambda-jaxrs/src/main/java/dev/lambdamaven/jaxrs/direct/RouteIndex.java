package dev.lambdamaven.jaxrs.direct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The index as it was written: what is known of each class that the application may publish. */
final class RouteIndex {

    static final String KIND = "lambda-jaxrs-routes";
    static final String VERSION = "1";

    private final Map<String, Entry> classes = new HashMap<>();
    private final Map<String, String> applicationPaths = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();

    private RouteIndex() {}

    /**
     * What a class is.
     *
     * @param kind {@code resource}, {@code json}, {@code mapper}, {@code converter}, {@code harmless} or {@code unfit}
     * @param number its number in {@link Calls#create}; -1 if none is made
     * @param annotated whether an application that lists no classes has it
     * @param path the path of a resource class
     * @param fits what must be known of a resource class: {@code opaque} if only the engine can say which method matches,
     *     {@code singleton} if only an object that the application made can be called; else empty
     * @param reads media types that a JSON provider reads
     * @param writes media types that it writes
     */
    record Entry(
            String name,
            String kind,
            int number,
            boolean annotated,
            @Nullable Template path,
            String fits,
            List<String> reads,
            List<String> writes) {

        boolean is(String expected) {
            return kind.equals(expected);
        }
    }

    /** Reads an index; null if it is one of another version. */
    static @Nullable RouteIndex parse(String text) {
        RouteIndex index = new RouteIndex();
        List<IndexLine> lines = IndexLine.all(text);
        if (lines.isEmpty()
                || !lines.get(0).kind().equals(KIND)
                || !lines.get(0).text(1).equals(VERSION)) {
            return null;
        }
        for (IndexLine line : lines) {
            index.add(line);
        }
        return index;
    }

    private void add(IndexLine line) {
        switch (line.kind().charAt(0)) {
            case 'a' -> applicationPaths.put(line.text(1), line.text(2));
            case 'c' -> addClass(line);
            case 'r' -> routes.add(route(line));
            case 'p' -> routes.get(routes.size() - 1).parameters().add(parameter(line));
            default -> {
                // The first line, and what is there for the reader, such as the reasons.
            }
        }
    }

    private void addClass(IndexLine line) {
        String kind = line.text(1);
        boolean resource = kind.equals("resource");
        Entry entry = new Entry(
                line.text(3),
                kind,
                line.number(2),
                line.text(4).equals("annotated"),
                resource ? Template.of(line.text(5)) : null,
                resource ? line.text(6) : "",
                resource ? List.of() : line.list(5),
                resource ? List.of() : line.list(6));
        classes.put(entry.name(), entry);
    }

    private static Route route(IndexLine line) {
        return new Route(
                line.number(1),
                line.number(2),
                line.text(3),
                Template.of(line.text(4)),
                line.list(5),
                line.text(6),
                new ArrayList<>());
    }

    private static Parameter parameter(IndexLine line) {
        return new Parameter(
                line.text(1),
                line.text(2),
                line.text(3),
                line.text(4),
                line.number(5),
                line.has(6) ? line.text(6) : null);
    }

    @Nullable
    Entry entry(Class<?> type) {
        return classes.get(type.getName());
    }

    Iterable<Entry> entries() {
        return classes.values();
    }

    /** Returns the encoded path of an application, empty for the root; null if the class is not known. */
    @Nullable
    String applicationPath(Class<?> application) {
        return applicationPaths.get(application.getName());
    }

    List<Route> routes() {
        return routes;
    }
}
