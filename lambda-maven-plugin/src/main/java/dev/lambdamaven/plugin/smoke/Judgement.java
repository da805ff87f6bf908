package dev.lambdamaven.plugin.smoke;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what was answered with what was wanted. */
final class Judgement {

    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key");

    private Judgement() {}

    static SmokeResult of(SmokeCheck check, SmokeResult.Asked asked, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return answered(check, asked, answer);
        }
        Reply.None none = (Reply.None) reply;
        return new SmokeResult(asked, none.outcome(), none.why(), Optional.empty(), Optional.empty(), none.evidence());
    }

    private static SmokeResult answered(SmokeCheck check, SmokeResult.Asked asked, Reply.Answer answer) {
        Optional<SmokeResult.Mismatch> mismatch = mismatch(check, answer);
        Outcome outcome = Outcome.PASSED;
        String problem = "";
        if (check.status() != 0 && answer.status() != check.status()) {
            outcome = Outcome.WRONG_STATUS;
            problem = "answered " + answer.status() + ", wanted " + check.status();
        } else if (mismatch.isPresent()) {
            outcome = Outcome.WRONG_BODY;
            problem = check.status() == 0
                    ? "answered " + answer.status() + ", but " + mismatch.get().differs()
                    : "answered " + answer.status() + " as wanted, but with another body";
        }
        return new SmokeResult(asked, outcome, problem, Optional.of(seen(answer)), mismatch, answer.evidence());
    }

    private static Optional<SmokeResult.Mismatch> mismatch(SmokeCheck check, Reply.Answer answer) {
        Stream<SmokeResult.Mismatch> body = check
                .expectedBody()
                .flatMap(wanted -> difference(wanted, answer)
                        .map(differs -> new SmokeResult.Mismatch(Texts.head(wanted), differs)))
                .stream();
        Stream<SmokeResult.Mismatch> further = check.matchers().stream()
                .flatMap(matcher -> matcher.difference(answer).stream())
                .map(differs -> new SmokeResult.Mismatch("", differs));
        return Stream.concat(body, further).findFirst();
    }

    private static SmokeResult.Seen seen(Reply.Answer answer) {
        List<Header> shown = answer.headers().stream().map(Judgement::shown).toList();
        return new SmokeResult.Seen(answer.status(), shown, Texts.head(answer.body()), answer.cut(), answer.millis());
    }

    private static Header shown(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (SECRET_HEADERS.contains(name)) {
            return new Header(header.name(), "***");
        }
        String value = name.equals("location") ? withoutSecrets(header.value()) : header.value();
        return new Header(header.name(), Texts.head(value));
    }

    /** Queries of redirects carry tokens. */
    private static String withoutSecrets(String location) {
        return location.replaceFirst("[?#].*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static Optional<String> difference(String wanted, Reply.Answer answer) {
        if (answer.cut()) {
            return Optional.of("the body is longer than 1 MB and was not read to its end");
        }
        Optional<JsonText.Value> wantedJson = JsonText.parse(wanted);
        if (wantedJson.isEmpty()) {
            return answer.body().strip().equals(wanted.strip())
                    ? Optional.empty()
                    : Optional.of("the body is other text");
        }
        return JsonText.parse(answer.body())
                .map(seen -> JsonSubset.difference(wantedJson.get().value(), seen.value()))
                .orElse(Optional.of("the body is no JSON"));
    }
}
