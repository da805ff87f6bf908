package dev.lambdamaven.plugin.smoke.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request and what must come of it, as it was written.
 *
 * @param wanted of the answer besides its status
 * @param captures what later checks may use
 */
public record Check(
        Request request, StatusRange status, List<Wanted> wanted, List<Capture> captures, CheckOptions options) {

    public Check {
        wanted = List.copyOf(wanted);
        captures = List.copyOf(captures);
    }

    /** What is sent; a path starts with {@code /} and may have a query. */
    public record Request(String method, Template path, List<HeaderLine> headers, Body body) {

        public Request {
            headers = List.copyOf(headers);
        }
    }

    /** One header of the request. */
    public record HeaderLine(String name, Template value) {}

    /** The body of the request. */
    public sealed interface Body {

        /** No body. */
        record None() implements Body {}

        /** JSON. */
        record Json(Template text) implements Body {}

        /** Other text on one line. */
        record Text(Template text) implements Body {}

        /** The bytes of a file, relative to the project. */
        record FromFile(String name) implements Body {}
    }

    /**
     * A value kept for later checks.
     *
     * @param redact the value is a secret
     */
    public record Capture(String name, Subject from, boolean redact) {}

    /** All texts that may refer to variables. */
    public Stream<Template> templates() {
        Stream<Template> body = request.body() instanceof Body.Json json
                ? Stream.of(json.text())
                : request.body() instanceof Body.Text text ? Stream.of(text.text()) : Stream.empty();
        Stream<Template> head = Stream.concat(
                Stream.of(request.path()), request.headers().stream().map(HeaderLine::value));
        return Stream.of(head, body, wanted.stream().flatMap(Wanted::templates)).flatMap(all -> all);
    }

    /** The file that is sent as the body. */
    public Optional<String> bodyFile() {
        return request.body() instanceof Body.FromFile file ? Optional.of(file.name()) : Optional.empty();
    }

    /** The text from which the same check is read. */
    @Override
    public String toString() {
        return CheckPrinter.print(this);
    }
}
