package dev.lambdamaven.plugin.smoke;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
        json.put("url", report.baseUrl().toString());
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
        json.put("check", result.check().text());
        json.put("url", result.url().toString());
        json.put("outcome", result.outcome().name());
        json.put("problem", result.problem());
        result.seen().ifPresent(seen -> {
            json.put("status", seen.status());
            json.put("millis", seen.millis());
            json.put("body", seen.body());
            json.put("cut", seen.cut());
            json.put("difference", seen.difference());
            json.put("location", seen.location());
        });
        return json;
    }

    static SmokeReport read(String text) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(text);
            List<SmokeResult> results = new ArrayList<>();
            for (Object check : (List<?>) Objects.requireNonNull(json.get("checks"))) {
                results.add(toResult((Map<?, ?>) check));
            }
            return new SmokeReport(URI.create(text(json.get("url"))), results);
        } catch (IOException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw LambdaException.of(
                            "The report of the smoke checks, target/lambda/smoke.json, cannot be read.",
                            "Run the checks again: mvn clean verify")
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    private static SmokeResult toResult(Map<?, ?> json) {
        return new SmokeResult(
                SmokeCheck.parse(text(json.get("check"))),
                URI.create(text(json.get("url"))),
                Outcome.valueOf(text(json.get("outcome"))),
                json.get("status") == null ? Optional.empty() : Optional.of(toSeen(json)),
                text(json.get("problem")));
    }

    private static SmokeResult.Seen toSeen(Map<?, ?> json) {
        return new SmokeResult.Seen(
                ((Number) Objects.requireNonNull(json.get("status"))).intValue(),
                ((Number) Objects.requireNonNull(json.get("millis"))).longValue(),
                text(json.get("body")),
                Boolean.TRUE.equals(json.get("cut")),
                text(json.get("difference")),
                text(json.get("location")));
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }
}
