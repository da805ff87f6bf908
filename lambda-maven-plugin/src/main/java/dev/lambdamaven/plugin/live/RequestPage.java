package dev.lambdamaven.plugin.live;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.stream.Collectors;

/** One request: the event that the function got, what it answered, and what it wrote. */
final class RequestPage {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    /** Of a body; a browser is no tool for more. */
    private static final int MOST_CHARACTERS = 200_000;

    private RequestPage() {}

    static Answer of(Visit visit) {
        String head = "<p>" + visit.answer().status() + ", " + visit.millis() + " ms"
                + (visit.temperature().isEmpty() ? "" : ", " + visit.temperature()) + ". "
                + LocalPages.replayForm(visit) + " " + LocalPages.BACK + "</p>\n";
        String function = visit.invoked()
                .map(invoked -> section("Event", json(invoked.event()))
                        + section(invoked.failed() ? "Error" : "Answer of the function", json(invoked.answer()))
                        + section("Log", String.join("\n", invoked.lines())))
                .orElse("<p>The function was not asked.</p>\n");
        return Html.page(
                200,
                visit.request().method() + " " + visit.target(),
                head + function + section("Answer to the client", answer(visit.answer())));
    }

    private static String section(String title, String text) {
        String shown = text.length() > MOST_CHARACTERS
                ? text.substring(0, MOST_CHARACTERS) + "\n… " + (text.length() - MOST_CHARACTERS) + " characters more"
                : text;
        return "<h2>" + Html.text(title) + "</h2>\n<pre>" + Html.text(shown) + "</pre>\n";
    }

    private static String json(Body body) {
        try {
            return PRETTY.asString(Json.any(body));
        } catch (IOException notJson) {
            return body.text();
        }
    }

    private static String answer(Answer answer) {
        return answer.headers().stream()
                        .map(header -> header.name() + ": " + header.value())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + answer.body().text();
    }
}
