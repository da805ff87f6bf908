package dev.lambdamaven.plugin.smoke;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The report as {@code target/lambda/smoke.json}. */
final class ReportJson {

    private ReportJson() {}

    static String write(SmokeReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("target", report.target());
        json.put("passed", report.passed());
        json.put("checks", report.results().stream().map(ReportJson::toMap).toList());
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(json) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a text does not fail", e);
        }
    }

    private static Map<String, Object> toMap(SmokeResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", result.asked().text());
        json.put("method", result.asked().method());
        json.put("path", result.asked().path());
        json.put("requestHeaders", pairs(result.asked().headers()));
        json.put("where", result.asked().where());
        json.put("again", result.asked().again());
        json.put("outcome", result.outcome().name());
        json.put("problem", result.problem());
        result.seen().ifPresent(seen -> json.putAll(toMap(seen)));
        result.mismatch().ifPresent(mismatch -> {
            json.put("wanted", mismatch.wanted());
            json.put("differs", mismatch.differs());
        });
        json.put("attempts", result.calls().attempts());
        json.put(
                "calls",
                result.calls().calls().stream()
                        .map(call -> Map.of(
                                "millis", call.millis(), "kind", call.kind().name()))
                        .toList());
        result.evidence().ifPresent(evidence -> json.put("function", toMap(evidence)));
        return json;
    }

    private static Map<String, Object> toMap(SmokeResult.Seen seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", seen.status());
        json.put("millis", seen.millis());
        json.put("headers", pairs(seen.headers()));
        json.put("body", seen.body());
        json.put("cut", seen.cut());
        return json;
    }

    private static Map<String, Object> toMap(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("log", evidence.logLines());
        evidence.reportLine().ifPresent(line -> json.put("report", line));
        evidence.functionError().ifPresent(error -> json.put("error", error));
        evidence.executedVersion().ifPresent(version -> json.put("version", version));
        evidence.permitted().ifPresent(given -> json.put("permitted", given));
        return json;
    }

    static SmokeReport read(String text) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(text);
            List<SmokeResult> results = new ArrayList<>();
            for (Object check : (List<?>) Objects.requireNonNull(json.get("checks"))) {
                results.add(toResult((Map<?, ?>) check));
            }
            return new SmokeReport(text(json.get("target")), results);
        } catch (IOException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw LambdaException.of(
                            "The report of the smoke checks, target/lambda/smoke.json, cannot be read.",
                            "Run the checks again: mvn clean verify")
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    private static SmokeResult toResult(Map<?, ?> json) {
        return new SmokeResult(
                new SmokeResult.Asked(
                        text(json.get("check")),
                        text(json.get("method")),
                        text(json.get("path")),
                        headers(json.get("requestHeaders")),
                        text(json.get("where")),
                        text(json.get("again"))),
                Outcome.valueOf(text(json.get("outcome"))),
                text(json.get("problem")),
                json.get("status") == null ? Optional.empty() : Optional.of(toSeen(json)),
                Optional.ofNullable(json.get("differs"))
                        .map(differs -> new SmokeResult.Mismatch(text(json.get("wanted")), text(differs))),
                Optional.ofNullable((Map<?, ?>) json.get("function")).map(ReportJson::toEvidence),
                new Calls(
                        number(json.get("attempts")).intValue(),
                        list(json.get("calls")).stream()
                                .map(call -> toCall((Map<?, ?>) call))
                                .toList()));
    }

    private static Calls.Call toCall(Map<?, ?> json) {
        return new Calls.Call(number(json.get("millis")).longValue(), Calls.Kind.valueOf(text(json.get("kind"))));
    }

    private static List<Header> headers(@Nullable Object pairs) {
        return list(pairs).stream()
                .map(pair -> new Header(text(list(pair).get(0)), text(list(pair).get(1))))
                .toList();
    }

    private static List<List<String>> pairs(List<Header> headers) {
        return headers.stream()
                .map(header -> List.of(header.name(), header.value()))
                .toList();
    }

    private static Number number(@Nullable Object value) {
        return (Number) Objects.requireNonNull(value);
    }

    private static SmokeResult.Seen toSeen(Map<?, ?> json) {
        return new SmokeResult.Seen(
                number(json.get("status")).intValue(),
                list(json.get("headers")).stream()
                        .map(pair -> new Header(
                                text(list(pair).get(0)), text(list(pair).get(1))))
                        .toList(),
                text(json.get("body")),
                Boolean.TRUE.equals(json.get("cut")),
                number(json.get("millis")).longValue());
    }

    private static Evidence toEvidence(Map<?, ?> json) {
        return new Evidence(
                list(json.get("log")).stream().map(ReportJson::text).toList(),
                Optional.ofNullable(json.get("report")).map(ReportJson::text),
                Optional.ofNullable(json.get("error")).map(ReportJson::text),
                Optional.ofNullable(json.get("version")).map(ReportJson::text),
                Optional.ofNullable(json.get("permitted")).map(Boolean.TRUE::equals));
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
