package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.JsonPath;
import dev.lambdamaven.plugin.smoke.check.JsonText;
import dev.lambdamaven.plugin.smoke.check.Subject;
import dev.lambdamaven.plugin.smoke.check.Template;
import dev.lambdamaven.plugin.smoke.check.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares one answer with what a check says of it, where variables have these values. */
record Matching(SmokeCheck check, Map<String, Object> captured, Reply.Answer answer) {

    private static final String CUT = "the body is longer than 1 MB and was not read to its end";

    /** The difference, empty when there is none. */
    Optional<String> difference(Wanted wanted) {
        if (wanted instanceof Wanted.BodyIs body) {
            return body(body.text());
        }
        if (wanted instanceof Wanted.HeaderIs header) {
            String value = check.fill(header.value(), Template.Use.PLAIN, captured);
            return answer.header(header.name()).equals(Optional.of(value))
                    ? Optional.empty()
                    : Optional.of("header " + header.name() + " is "
                            + answer.header(header.name()).orElse("missing") + ", wanted " + value);
        }
        return holds((Wanted.Holds) wanted);
    }

    private Optional<String> body(Template text) {
        if (answer.cut()) {
            return Optional.of(CUT);
        }
        Optional<JsonText.Value> json = JsonText.parse(check.fill(text, Template.Use.JSON, captured));
        if (json.isEmpty()) {
            String plain = check.fill(text, Template.Use.PLAIN, captured);
            return answer.body().strip().equals(plain.strip())
                    ? Optional.empty()
                    : Optional.of("the body is other text");
        }
        return JsonText.parse(answer.body())
                .map(seen -> JsonSubset.difference(json.get().value(), seen.value()))
                .orElse(Optional.of("the body is no JSON"));
    }

    private Optional<String> holds(Wanted.Holds wanted) {
        if (answer.cut() && !(wanted.subject() instanceof Subject.HeaderField)) {
            return Optional.of(CUT);
        }
        Optional<List<JsonPath.Place>> places = places(wanted.subject());
        if (places.isEmpty()) {
            return Optional.of("the body is no JSON");
        }
        Optional<JsonText.Value> operand = JsonText.parse(check.fill(wanted.operand(), Template.Use.JSON, captured));
        boolean many =
                wanted.subject() instanceof Subject.Json json && json.path().isMany();
        return new Values(places.get(), many)
                .difference(
                        wanted.predicate(), operand.map(JsonText.Value::value).orElse(null))
                .map(differs -> wanted.subject() + " " + differs);
    }

    /** What a capture finds; empty when there is nothing. */
    Optional<JsonPath.Place> value(Subject subject) {
        return places(subject).flatMap(places -> places.stream().findFirst()).filter(place -> place.value() != null);
    }

    /** Empty when the body should be JSON and is none. */
    private Optional<List<JsonPath.Place>> places(Subject subject) {
        if (subject instanceof Subject.Json json) {
            return JsonText.parse(answer.body()).map(body -> json.path().find(body.value()));
        }
        Optional<String> text = subject instanceof Subject.HeaderField header
                ? answer.header(header.name())
                : Optional.of(answer.body());
        return Optional.of(text.stream().map(JsonPath.Place::new).toList());
    }
}
