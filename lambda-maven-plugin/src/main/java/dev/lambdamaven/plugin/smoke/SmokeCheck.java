package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.check.Check;
import dev.lambdamaven.plugin.smoke.check.CheckOptions;
import dev.lambdamaven.plugin.smoke.check.CheckParser;
import dev.lambdamaven.plugin.smoke.check.Scope;
import dev.lambdamaven.plugin.smoke.check.StatusRange;
import dev.lambdamaven.plugin.smoke.check.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request and the answer it must get, ready to be sent.
 *
 * @param check as it was written
 * @param secrets the values of the shell's variables that it refers to
 * @param file the content of the file that is its body
 * @param matchers further judges of the answer
 */
public record SmokeCheck(Check check, Secrets secrets, Optional<byte[]> file, List<AnswerMatcher> matchers) {

    public SmokeCheck {
        matchers = List.copyOf(matchers);
    }

    /**
     * Reads one check that needs neither files nor variables.
     *
     * @throws LambdaException with a caret under the place that cannot be read
     */
    public static SmokeCheck parse(String text) {
        List<Check> checks = CheckParser.parse(text, "", new Scope(Set.of()));
        if (checks.size() > 1) {
            throw new IllegalArgumentException("one check was expected: SmokeChecks reads several");
        }
        return new SmokeCheck(checks.get(0), Secrets.none(), Optional.empty(), List.of());
    }

    /**
     * A check whose answer is judged by code alone, its status too.
     *
     * @param text what it is called in reports
     */
    public static SmokeCheck judgedBy(AnswerMatcher matcher, String method, String path, String text) {
        Check check = new Check(
                new Check.Request(method, new Template(path), List.of(), new Check.Body.None()),
                StatusRange.ANY,
                List.of(),
                List.of(),
                CheckOptions.NONE.named(text));
        return new SmokeCheck(check, Secrets.none(), Optional.empty(), List.of(matcher));
    }

    /** What it is called in reports: its name, else its line; the values of a query are hidden. */
    public String text() {
        return check.options().name().orElseGet(() -> CheckParser.line(check));
    }

    /** The names of the captured variables that it refers to. */
    Set<String> needs() {
        return Set.copyOf(check.templates()
                .flatMap(template -> template.names().stream())
                .filter(name -> !name.startsWith(Secrets.SHELL))
                .distinct()
                .toList());
    }

    boolean captures(String name) {
        return check.captures().stream().anyMatch(capture -> capture.name().equals(name));
    }

    /** What is sent, when that does not depend on the answers to other checks. */
    public Optional<SmokeRequest> plainRequest() {
        return needs().isEmpty() ? Optional.of(request(Map.of())) : Optional.empty();
    }

    /** What is sent; {@code captured} has a value for each variable that is needed. */
    SmokeRequest request(Map<String, Object> captured) {
        Optional<byte[]> body = body(captured);
        List<Header> headers = new ArrayList<>();
        for (Check.HeaderLine line : check.request().headers()) {
            headers.add(new Header(line.name(), fill(line.value(), Template.Use.PLAIN, captured)));
        }
        if (body.isPresent()
                && headers.stream().noneMatch(header -> header.name().equalsIgnoreCase("content-type"))) {
            headers.add(new Header("content-type", contentType()));
        }
        String path = fill(check.request().path(), Template.Use.PATH, captured);
        return new SmokeRequest(check.request().method(), path, headers, body);
    }

    /** A template with the values of both kinds of variables. */
    String fill(Template template, Template.Use use, Map<String, Object> captured) {
        return template.fill(use, name -> {
            Object value = name.startsWith(Secrets.SHELL) ? secrets.value(name) : captured.get(name);
            if (value == null) {
                throw new IllegalStateException("no check captures " + name);
            }
            return value;
        });
    }

    private Optional<byte[]> body(Map<String, Object> captured) {
        Check.Body body = check.request().body();
        if (body instanceof Check.Body.Json json) {
            return Optional.of(fill(json.text(), Template.Use.JSON, captured).getBytes(UTF_8));
        }
        if (body instanceof Check.Body.Text text) {
            return Optional.of(fill(text.text(), Template.Use.PLAIN, captured).getBytes(UTF_8));
        }
        return file;
    }

    private String contentType() {
        Check.Body body = check.request().body();
        if (body instanceof Check.Body.Text) {
            return "text/plain; charset=utf-8";
        }
        return check.bodyFile().map(SmokeCheck::contentType).orElse("application/json");
    }

    private static String contentType(String file) {
        Path name = Path.of(file).getFileName();
        String text = name == null ? "" : name.toString();
        return switch (text.substring(text.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "xml" -> "application/xml";
            case "txt" -> "text/plain; charset=utf-8";
            default -> "application/octet-stream";
        };
    }
}
