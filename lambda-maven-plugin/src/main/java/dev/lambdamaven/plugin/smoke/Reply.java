package dev.lambdamaven.plugin.smoke;

import java.util.Optional;

/** What one request led to. */
sealed interface Reply {

    /**
     * An answer.
     *
     * @param body at most 1 MB of it
     * @param cut there was more
     * @param location where a redirect points
     * @param failedItself lambda-jaxrs marked it: the application failed, not API Gateway
     */
    record Answer(int status, String body, boolean cut, Optional<String> location, boolean failedItself, long millis)
            implements Reply {}

    /** No whole answer, and why, as a clause that follows the request. */
    record None(Outcome outcome, String why) implements Reply {}
}
