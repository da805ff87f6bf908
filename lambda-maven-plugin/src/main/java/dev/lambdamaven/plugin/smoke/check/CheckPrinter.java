package dev.lambdamaven.plugin.smoke.check;

import java.util.ArrayList;
import java.util.List;

/** Writes a check as it is read. */
final class CheckPrinter {

    private CheckPrinter() {}

    static String print(Check check) {
        List<String> lines = new ArrayList<>();
        List<Wanted> wanted = check.wanted();
        boolean bodyFirst = !wanted.isEmpty() && wanted.get(0) instanceof Wanted.BodyIs;
        Check.Request request = check.request();
        String head = request.method() + " " + request.path();
        String body = body(request.body());
        String arrow = "-> " + check.status() + (bodyFirst ? " " + wanted.get(0) : "");
        if (request.headers().isEmpty()) {
            lines.add(head + (body.isEmpty() ? "" : " " + body) + " " + arrow);
        } else {
            lines.add(head);
            request.headers().forEach(header -> lines.add((header.name() + ": " + header.value()).strip()));
            lines.add((body + " " + arrow).strip());
        }
        wanted.stream().skip(bodyFirst ? 1 : 0).forEach(one -> lines.add(one.toString()));
        options(check.options(), lines);
        check.captures()
                .forEach(capture -> lines.add(
                        "capture " + capture.name() + " = " + capture.from() + (capture.redact() ? " redact" : "")));
        return String.join("\n", lines);
    }

    /** The one-line form, which leaves out all that needs further lines. */
    static String line(Check check) {
        String body = body(check.request().body());
        String wanted = check.wanted().stream()
                .filter(Wanted.BodyIs.class::isInstance)
                .findFirst()
                .map(text -> " " + text)
                .orElse("");
        return check.request().method() + " " + check.request().path() + (body.isEmpty() ? "" : " " + body) + " -> "
                + check.status() + wanted;
    }

    private static String body(Check.Body body) {
        if (body instanceof Check.Body.Json json) {
            return json.text().text();
        }
        if (body instanceof Check.Body.Text text) {
            return "`" + text.text() + "`";
        }
        return body instanceof Check.Body.FromFile file ? "file," + file.name() + ";" : "";
    }

    private static void options(CheckOptions options, List<String> lines) {
        options.within().ifPresent(within -> lines.add("within " + CheckOptions.shown(within)));
        if (options.retries() > 0) {
            lines.add("retry " + options.retries() + " every " + CheckOptions.shown(options.every()));
        }
        options.name().ifPresent(name -> lines.add("name " + name));
    }
}
