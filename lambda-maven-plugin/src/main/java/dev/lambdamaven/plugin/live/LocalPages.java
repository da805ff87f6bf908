package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /_local}: what serves, the last requests, and each of them with its event and its answer, to be sent once more. */
public final class LocalPages {

    static final String PATH = "/_local";

    private static final Pattern ONE = Pattern.compile(PATH + "/requests/(\\d{1,9})(/replay)?");

    private final Application application;
    private final Visits visits;
    private final LogReader logs;

    /** Reads the last lines of a function's log. */
    @FunctionalInterface
    public interface LogReader {
        List<String> lastLines(String functionName);
    }

    LocalPages(Application application, Visits visits, LogReader logs) {
        this.application = application;
        this.visits = visits;
        this.logs = logs;
    }

    /** Whether a path is a page; the other paths below belong to the local AWS. */
    static boolean serves(String path) {
        return path.equals(PATH) || path.equals(PATH + "/") || ONE.matcher(path).matches();
    }

    /** @param again sends a request to the application */
    Answer answer(Request request, Function<Request, Visit> again) {
        Matcher one = ONE.matcher(request.rawPath());
        if (!one.matches()) {
            return reads(request) ? overview() : otherMethod("GET");
        }
        Optional<Visit> visit = visits.find(one.group(1));
        if (visit.isEmpty()) {
            return Html.page(404, "No such request", "<p>It is no longer among the last ones. " + BACK + "</p>\n");
        }
        if (one.group(2) == null) {
            return reads(request) ? RequestPage.of(visit.get()) : otherMethod("GET");
        }
        return request.method().equals("POST") ? replay(visit.get(), again) : otherMethod("POST");
    }

    static final String BACK = "<a href=\"" + PATH + "\">All requests</a>";

    static String path(Visit visit) {
        return PATH + "/requests/" + visit.number();
    }

    static String replayForm(Visit visit) {
        return "<form method=\"post\" action=\"" + path(visit) + "/replay\"><button>Send again</button></form>";
    }

    /** A browser that reloads the page it is led to does not send the request once more. */
    private static Answer replay(Visit visit, Function<Request, Visit> again) {
        return Answer.of(303).with("Location", path(again.apply(visit.request())));
    }

    private Answer overview() {
        return OverviewPage.of(application, visits.all(), logs.lastLines(application.functionName()));
    }

    private static boolean reads(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    private static Answer otherMethod(String allowed) {
        return new Answer(
                405,
                List.of(
                        new Answer.Header("Allow", allowed),
                        new Answer.Header("Content-Type", "text/plain; charset=utf-8")),
                Body.utf8("This takes " + allowed + ".\n"));
    }
}
