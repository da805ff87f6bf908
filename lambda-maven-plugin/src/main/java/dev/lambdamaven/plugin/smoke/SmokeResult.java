package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.operate.LogRedaction;
import java.util.List;
import java.util.Optional;

/**
 * How one check ended. All of it is fit for printing.
 *
 * @param problem a clause that follows the request, such as {@code answered 502, wanted 200}; empty when it passed
 * @param seen the answer, when there was one
 * @param mismatch where the answer differs from the wanted one, apart from its status; where there was none, what was seen instead
 * @param evidence the function's side of it, where it is known
 */
public record SmokeResult(
        Asked asked,
        Outcome outcome,
        String problem,
        Optional<Seen> seen,
        Optional<Mismatch> mismatch,
        Optional<Evidence> evidence,
        Calls calls) {

    /** A result whose calls are not told apart. */
    public SmokeResult(
            Asked asked,
            Outcome outcome,
            String problem,
            Optional<Seen> seen,
            Optional<Mismatch> mismatch,
            Optional<Evidence> evidence) {
        this(asked, outcome, problem, seen, mismatch, evidence, Calls.NONE);
    }

    /**
     * What was asked.
     *
     * @param text the name of the check, else its line
     * @param path the values of its query are hidden
     * @param headers those of the request, without secrets
     * @param where as {@link SmokeTarget#where} says
     * @param again as {@link SmokeTarget#again} says
     */
    public record Asked(String text, String method, String path, List<Header> headers, String where, String again) {

        private static final String INVOKE = "mvn lambda:invoke";

        public Asked {
            headers = List.copyOf(headers);
        }

        /** A request without headers. */
        public Asked(String text, String method, String path, String where, String again) {
            this(text, method, path, List.of(), where, again);
        }

        /** The request as people say it, such as {@code GET /health}. */
        public String request() {
            return method + " " + path;
        }

        /** The goal that sends the request to the function without an HTTP API: to the version that was asked, else to the alias. */
        String invoke() {
            return again.startsWith(INVOKE) ? again : INVOKE + " -Dlambda.request='" + request() + "'";
        }

        /** Takes a request that may be shown. */
        static Asked of(SmokeCheck check, SmokeRequest request, SmokeTarget target) {
            return new Asked(
                    check.text(),
                    request.method(),
                    request.shownPath(),
                    request.headers(),
                    target.where(request),
                    target.again(request));
        }
    }

    /**
     * What is kept of an answer.
     *
     * @param headers without secrets
     * @param body its beginning
     * @param cut the answer was longer than 1 MB and was not read to its end
     */
    public record Seen(int status, List<Header> headers, String body, boolean cut, long millis) {

        public Seen {
            headers = List.copyOf(headers);
        }

        /** Where a redirect points, else empty. */
        public String location() {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase("location"))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * A difference.
     *
     * @param wanted as the check says it, else empty
     * @param differs such as {@code /message is "x", wanted "y"}
     */
    public record Mismatch(String wanted, String differs) {}

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** Was not sent, and why, as a clause. */
    static SmokeResult skipped(Asked asked, String why) {
        String problem = "was not sent, because " + why;
        return new SmokeResult(asked, Outcome.SKIPPED, problem, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same without secrets in what the application answered and wrote. */
    SmokeResult redacted(LogRedaction redaction) {
        Optional<Seen> clean = seen.map(answer -> new Seen(
                answer.status(), answer.headers(), redaction.apply(answer.body()), answer.cut(), answer.millis()));
        Optional<Mismatch> difference =
                mismatch.map(found -> new Mismatch(redaction.apply(found.wanted()), redaction.apply(found.differs())));
        return new SmokeResult(
                asked,
                outcome,
                redaction.apply(problem),
                clean,
                difference,
                evidence.map(found -> found.redacted(redaction)),
                calls);
    }

    /** The same with what was found out about the function afterwards. */
    SmokeResult with(Optional<Evidence> found) {
        return new SmokeResult(asked, outcome, problem, seen, mismatch, found, calls);
    }

    /** The same with the calls that led to it. */
    SmokeResult with(Calls made) {
        return new SmokeResult(asked, outcome, problem, seen, mismatch, evidence, made);
    }
}
