package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;

/** The answer while the sources cannot be built: plain text for curl, a page for a browser. */
final class FailurePage {

    private static final String HINT = "The next request after the next change tries again.";

    private FailurePage() {}

    static Answer of(BuildFailure failure, Request request) {
        boolean html = request.header("accept").orElse("").contains("text/html");
        return html
                ? Html.page(
                        500,
                        failure.title(),
                        "<pre class=\"bad\">" + Html.text(failure.text()) + "</pre>\n<p>" + HINT + "</p>\n")
                : new Answer(
                        500,
                        List.of(
                                new Answer.Header("Content-Type", "text/plain; charset=utf-8"),
                                new Answer.Header("Cache-Control", "no-store")),
                        Body.utf8(failure.title() + "\n\n" + failure.text() + "\n"));
    }
}
