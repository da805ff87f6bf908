package dev.lambdamaven.plugin.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.event.HttpAnswer;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.event.Invoked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an invocation led to, as the console shows it.
 *
 * @param request as people say it: {@code GET /items/1}, or the name of an event's file
 * @param http whether the result is to be read as an HTTP API would
 */
public record InvocationText(String request, boolean http, LogRedaction redaction) {

    private static final int BODY = 2000;
    private static final int LOG_LINES = 40;

    /** The answer, the function's lines and Lambda's accounting. */
    public List<String> lines(Invoked invoked) {
        List<String> lines = new ArrayList<>();
        if (invoked.functionError().isEmpty()) {
            lines.addAll(http ? answer(invoked) : head(invoked.payload()));
        }
        List<String> log = log(invoked);
        log.forEach(line -> lines.add("log       " + line));
        report(invoked).ifPresent(report -> lines.add("function  " + report.summary(log)));
        return lines;
    }

    /** Present when the function failed. */
    public Optional<LambdaException> failure(String functionName, Invoked invoked) {
        if (invoked.functionError().isEmpty()) {
            return Optional.empty();
        }
        List<String> seen = new ArrayList<>(invoked.logTail().lines().toList());
        seen.add(invoked.payload());
        String again = "mvn lambda:invoke -Dlambda.%s='%s'".formatted(http ? "request" : "event", request);
        Optional<Reading> reading =
                Readings.of(new Symptoms(again, Optional.empty(), seen, report(invoked), Symptoms.Permission.UNKNOWN));
        LambdaException failure = LambdaException.of(
                        "%s failed on %s.".formatted(functionName, request),
                        reading.map(Reading::remedy).orElse("Its log, above, says why."))
                .with("answer", String.join("\n", head(invoked.payload())));
        return Optional.of(reading.map(known -> failure.with("cause", redaction.apply(known.cause())))
                .orElse(failure));
    }

    private List<String> answer(Invoked invoked) {
        HttpAnswer answer = HttpResults.answer(invoked.payload().getBytes(UTF_8));
        List<String> lines = new ArrayList<>();
        lines.add("status    " + answer.status());
        answer.headers()
                .forEach(header -> lines.add("header    " + redaction.apply(header.name() + ": " + header.value())));
        head(new String(answer.body(), UTF_8)).forEach(line -> lines.add("body      " + line));
        return lines;
    }

    private List<String> log(Invoked invoked) {
        List<String> all = LogText.shortened(invoked.logTail().lines().toList()).stream()
                .filter(line -> !line.isBlank())
                .map(redaction::apply)
                .map(LogText::printable)
                .toList();
        return all.subList(Math.max(0, all.size() - LOG_LINES), all.size());
    }

    private List<String> head(String text) {
        String shown = text.length() > BODY
                ? text.substring(0, BODY) + " ... (" + (text.length() - BODY) + " more characters)"
                : text;
        return redaction.apply(shown).lines().map(LogText::printable).toList();
    }

    private static Optional<RequestReport> report(Invoked invoked) {
        return invoked.logTail()
                .lines()
                .flatMap(line -> RequestReport.parse(line).stream())
                .findFirst();
    }
}
