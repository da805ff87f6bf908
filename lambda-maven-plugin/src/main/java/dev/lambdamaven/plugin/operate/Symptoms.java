package dev.lambdamaven.plugin.operate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was seen of a request that failed.
 *
 * @param invoke the goal that sends the request to what failed, such as {@code mvn lambda:invoke -Dlambda.request='GET /health'}
 * @param answer what the HTTP API said by itself; empty when the application answered, or nobody did
 * @param log the function's lines of this request, and Lambda's own about failures
 * @param report Lambda's accounting; empty when the request did not reach the function, or is not over
 * @param permission what the function's policy says about the HTTP API
 */
public record Symptoms(
        String invoke,
        Optional<Refusal> answer,
        List<String> log,
        Optional<RequestReport> report,
        Permission permission) {

    /** What an HTTP API answers without the function, or instead of it. */
    public enum Refusal {
        /** 500. */
        INTERNAL_SERVER_ERROR,
        /** 503. */
        SERVICE_UNAVAILABLE,
        /** 429. */
        TOO_MANY_REQUESTS
    }

    /** Whether the HTTP API may call the function. */
    public enum Permission {
        GIVEN,
        MISSING,
        UNKNOWN
    }

    public Symptoms {
        // CloudWatch keeps what was logged at once as one event: a stack trace too.
        log = log.stream()
                .flatMap(String::lines)
                .filter(line -> !LoggedRequests.isFrame(line))
                .toList();
    }

    /** Whether the function wrote or was charged anything for the request. */
    boolean reachedFunction() {
        return report.isPresent() || !log.isEmpty();
    }

    boolean refused(Refusal refusal) {
        return answer.filter(refusal::equals).isPresent();
    }

    /** The first place in the log where a pattern is found. */
    Optional<Matcher> find(Pattern pattern) {
        return log.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
    }

    boolean says(String text) {
        return log.stream().anyMatch(line -> line.contains(text));
    }
}
