package dev.lambdamaven.plugin.smoke;

import java.net.URI;
import java.util.Optional;

/**
 * How one check ended.
 *
 * @param url what was asked, to be shown: the values of a query are hidden
 * @param seen the answer, when there was one
 * @param problem a clause that follows the request, such as {@code answered 502, wanted 200}; empty when it passed
 */
public record SmokeResult(SmokeCheck check, URI url, Outcome outcome, Optional<Seen> seen, String problem) {

    public SmokeResult {
        url = URI.create(QueryMask.path(url.toString()));
    }

    /**
     * What is kept of an answer.
     *
     * @param body its beginning, fit for printing
     * @param cut the answer was longer than 1 MB and was not read to its end
     * @param difference where the body differs from the wanted one, else empty
     * @param location where a redirect points, without its query, else empty
     */
    public record Seen(int status, long millis, String body, boolean cut, String difference, String location) {}

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    static SmokeResult skipped(SmokeCheck check, URI url) {
        return new SmokeResult(
                check, url, Outcome.SKIPPED, Optional.empty(), "was not sent, because the endpoint cannot be reached");
    }

    /** Judges a reply. */
    static SmokeResult of(SmokeCheck check, URI url, Reply reply) {
        if (reply instanceof Reply.Answer answer) {
            return answered(check, url, answer);
        }
        Reply.None none = (Reply.None) reply;
        return new SmokeResult(check, url, none.outcome(), Optional.empty(), none.why());
    }

    private static SmokeResult answered(SmokeCheck check, URI url, Reply.Answer answer) {
        String difference = check.expectedBody()
                .flatMap(wanted -> difference(wanted, answer))
                .orElse("");
        Seen seen = new Seen(
                answer.status(),
                answer.millis(),
                Texts.head(answer.body()),
                answer.cut(),
                difference,
                Texts.head(answer.location().map(SmokeResult::withoutSecrets).orElse("")));
        if (answer.status() != check.status()) {
            return new SmokeResult(
                    check,
                    url,
                    Outcome.WRONG_STATUS,
                    Optional.of(seen),
                    "answered " + answer.status() + ", wanted " + check.status());
        }
        return difference.isEmpty()
                ? new SmokeResult(check, url, Outcome.PASSED, Optional.of(seen), "")
                : new SmokeResult(
                        check,
                        url,
                        Outcome.WRONG_BODY,
                        Optional.of(seen),
                        "answered " + answer.status() + " as wanted, but with another body");
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
