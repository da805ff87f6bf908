package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.routes.ResourceType.Fits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the index as text: one record a line, fields between tabs, percent escapes for what would break that.
 *
 * <pre>
 * lambda-jaxrs-routes  version
 * application          class, path
 * class                kind, number, name, "annotated" if an application that lists nothing has it, then for a resource path and fitness, for JSON reads and writes
 * route                number or -1, number of the class, HTTP method, template, consumes, produces
 * parameter            of the route above: source, name, type, conversion, its number, default if there is one
 * why                  method or class, reason: for the reader
 * </pre>
 */
final class IndexText {

    private static final String VERSION = "1";

    private final StringBuilder text = new StringBuilder();
    private final RouteModel model;

    private IndexText(RouteModel model) {
        this.model = model;
    }

    static String of(RouteModel model) {
        IndexText index = new IndexText(model);
        index.line("lambda-jaxrs-routes", VERSION);
        model.applications().forEach((name, path) -> index.line("application", name, path));
        index.addResources();
        index.addKnown();
        index.addRoutes();
        return index.text.toString();
    }

    private void addResources() {
        for (int i = 0; i < model.resources().size(); i++) {
            ResourceType type = model.resources().get(i);
            line(
                    "class",
                    "resource",
                    Integer.toString(i),
                    type.code().binaryName(),
                    annotated(type.code()),
                    type.path(),
                    type.fits().text());
            why(type.code().binaryName(), type.fits() == Fits.KNOWN ? "" : type.reason());
        }
    }

    private String annotated(ClassCode type) {
        return model.published().contains(type.name()) ? "annotated" : "";
    }

    private void addKnown() {
        for (int i = 0; i < model.known().size(); i++) {
            KnownClass type = model.known().get(i);
            line(
                    "class",
                    type.kind().text(),
                    Integer.toString(model.resources().size() + i),
                    type.code().binaryName(),
                    annotated(type.code()),
                    String.join(",", type.reads()),
                    String.join(",", type.writes()));
            why(type.code().binaryName(), type.reason());
        }
    }

    private void addRoutes() {
        List<ResourceRoute> direct = model.directRoutes();
        for (int resource = 0; resource < model.resources().size(); resource++) {
            for (ResourceRoute route : model.resources().get(resource).routes()) {
                line(
                        "route",
                        Integer.toString(direct.indexOf(route)),
                        Integer.toString(resource),
                        route.verb(),
                        route.template(),
                        String.join(",", route.consumes()),
                        route.produces());
                route.parameters().forEach(this::addParameter);
                why(route.label(), route.reason());
            }
        }
    }

    private void addParameter(RouteParameter parameter) {
        List<RouteParameter.Conversion> conversions = new ArrayList<>(model.conversions());
        int number = parameter.generated().map(conversions::indexOf).orElse(-1);
        Stream<String> fields = Stream.of(
                "parameter",
                parameter.source(),
                parameter.name(),
                parameter.type(),
                parameter.conversion(),
                Integer.toString(number));
        line(Stream.concat(fields, parameter.fallback().stream()).toArray(String[]::new));
    }

    private void why(String what, String reason) {
        if (!reason.isEmpty()) {
            line("why", what, reason);
        }
    }

    private void line(String... fields) {
        text.append(Arrays.stream(fields).map(IndexText::encoded).collect(Collectors.joining("\t")))
                .append('\n');
    }

    private static String encoded(String field) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : field.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (c == '%' || c < ' ' || c > '~') {
                encoded.append(String.format("%%%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
