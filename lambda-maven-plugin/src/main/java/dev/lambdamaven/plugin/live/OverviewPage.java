package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Function, routes, last requests and log on one page. */
final class OverviewPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private OverviewPage() {}

    static Answer of(Application application, List<Visit> visits, List<String> log) {
        String url = Html.text(application.url().toString());
        String body = "<p>Serves at <a href=\"" + url + "/\">" + url + "</a>; this page shows what is there now.</p>\n"
                + "<h2>Function</h2>\n"
                + table("", application.settings().stream().map(OverviewPage::setting))
                + "<h2>Routes</h2>\n"
                + (application.routes().isEmpty()
                        ? "<p>Every request goes to the function.</p>\n"
                        : table("", application.routes().stream().map(OverviewPage::route)))
                + "<h2>Last requests</h2>\n"
                + (visits.isEmpty()
                        ? "<p>None yet.</p>\n"
                        : table(
                                row("th", "", "time", "request", "status", "ms", "", ""),
                                visits.stream().map(OverviewPage::visit)))
                + "<h2>Log</h2>\n<pre>"
                + Html.text(log.isEmpty() ? "Nothing yet." : String.join("\n", log)) + "</pre>\n";
        return Html.page(200, application.functionName(), body);
    }

    private static String setting(String line) {
        return row("td", Html.text(line));
    }

    private static String route(Application.RouteLine route) {
        return row("td", Html.text(route.method()), Html.text(route.path()), Html.text(route.calls()));
    }

    private static String visit(Visit visit) {
        String status = Integer.toString(visit.answer().status());
        return row(
                "td",
                "<a href=\"" + LocalPages.path(visit) + "\">" + visit.number() + "</a>",
                TIME.format(visit.time()),
                Html.text(visit.request().method() + " " + visit.target()),
                visit.answer().status() >= 500 ? "<span class=\"bad\">" + status + "</span>" : status,
                Long.toString(visit.millis()),
                visit.temperature(),
                LocalPages.replayForm(visit));
    }

    private static String row(String cell, String... html) {
        return List.of(html).stream()
                .map(text -> "<" + cell + ">" + text + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String table(String head, java.util.stream.Stream<String> rows) {
        return "<table>\n" + head + rows.collect(Collectors.joining()) + "</table>\n";
    }
}
