package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.Check;
import dev.lambdamaven.plugin.smoke.check.JsonPath;
import dev.lambdamaven.plugin.smoke.check.Subject;
import dev.lambdamaven.plugin.smoke.check.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what was answered with what was wanted.
 *
 * @param captured the variables that earlier checks captured
 */
record Judgement(SmokeCheck check, Map<String, Object> captured, Redaction redaction) {

    /** A verdict, and what was captured for later checks. */
    record Verdict(SmokeResult result, Map<String, Object> captures) {

        boolean passed() {
            return result.passed();
        }
    }

    Verdict of(SmokeResult.Asked asked, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return answered(asked, answer);
        }
        Reply.None none = (Reply.None) reply;
        SmokeResult result = new SmokeResult(
                asked,
                none.outcome(),
                redaction.apply(none.why()),
                Optional.empty(),
                none.seen().map(seen -> new SmokeResult.Mismatch("", redaction.apply(seen))),
                none.evidence().map(redaction::apply));
        return new Verdict(result, Map.of());
    }

    private Verdict answered(SmokeResult.Asked asked, Reply.Answer answer) {
        Differences differences = new Differences();
        Matching matching = new Matching(check, captured, answer);
        for (Wanted wanted : check.check().wanted()) {
            matching.difference(wanted).ifPresent(differs -> differences.add(wanted, differs));
        }
        check.matchers().forEach(matcher -> matcher.difference(answer).ifPresent(differences::add));
        Map<String, Object> captures = captures(matching, differences);
        Outcome outcome =
                check.check().status().includes(answer.status()) ? differences.outcome() : Outcome.WRONG_STATUS;
        SmokeResult result = new SmokeResult(
                asked,
                outcome,
                redaction.apply(problem(outcome, answer, differences)),
                Optional.of(seen(answer)),
                differences.mismatch(redaction),
                answer.evidence().map(redaction::apply));
        return new Verdict(result, captures);
    }

    private Map<String, Object> captures(Matching matching, Differences differences) {
        Map<String, Object> captures = new LinkedHashMap<>();
        for (Check.Capture capture : check.check().captures()) {
            Optional<Object> value = matching.value(capture.from()).map(JsonPath.Place::value);
            value.ifPresentOrElse(
                    found -> captures.put(capture.name(), found),
                    () -> differences.add(
                            "nothing to capture as " + capture.name() + ": " + capture.from() + " is missing"));
            if (capture.redact()) {
                value.ifPresent(redaction::hideAll);
            }
        }
        return captures;
    }

    private String problem(Outcome outcome, Reply.Answer answer, Differences differences) {
        String status = "answered " + answer.status();
        return switch (outcome) {
            case WRONG_STATUS -> status + ", wanted " + check.check().status();
            case WRONG_BODY ->
                check.matchers().isEmpty()
                        ? status + " as wanted, but with another body"
                        : status + ", but " + differences.first();
            case WRONG_HEADER -> status + " as wanted, but with other headers";
            default -> "";
        };
    }

    private SmokeResult.Seen seen(Reply.Answer answer) {
        return new SmokeResult.Seen(
                answer.status(),
                answer.headers().stream().map(redaction::apply).toList(),
                Texts.head(redaction.apply(answer.body())),
                answer.cut(),
                answer.millis());
    }

    /** All that is not as wanted. */
    private static final class Differences {

        private final List<String> found = new ArrayList<>();
        private String wantedBody = "";
        private boolean inBody;

        void add(String differs) {
            inBody = true;
            found.add(differs);
        }

        void add(Wanted wanted, String differs) {
            found.add(differs);
            boolean header = wanted instanceof Wanted.HeaderIs
                    || (wanted instanceof Wanted.Holds holds && holds.subject() instanceof Subject.HeaderField);
            inBody = inBody || !header;
            wantedBody = wanted instanceof Wanted.BodyIs body && wantedBody.isEmpty()
                    ? body.text().text()
                    : wantedBody;
        }

        String first() {
            return found.get(0);
        }

        Outcome outcome() {
            return found.isEmpty() ? Outcome.PASSED : inBody ? Outcome.WRONG_BODY : Outcome.WRONG_HEADER;
        }

        Optional<SmokeResult.Mismatch> mismatch(Redaction redaction) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SmokeResult.Mismatch(
                            Texts.head(redaction.apply(wantedBody)),
                            Texts.head(redaction.apply(String.join("\n", found)))));
        }
    }
}
