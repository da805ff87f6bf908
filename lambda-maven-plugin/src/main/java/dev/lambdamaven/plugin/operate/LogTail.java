package dev.lambdamaven.plugin.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows lines as they come: with the request each belongs to, and Lambda's accounting in place of its own lines. */
public final class LogTail {

    private final Map<String, String> current = new HashMap<>();

    /** What to print for the next lines of the log. */
    public List<String> next(List<LoggedLine> lines) {
        List<String> text = new ArrayList<>();
        for (LoggedLine line : lines) {
            LoggedRequests.started(line.text()).ifPresent(id -> current.put(line.stream(), id));
            String id = current.getOrDefault(line.stream(), "");
            if (LoggedRequests.isReport(line.text())) {
                RequestReport.parse(line.text())
                        .ifPresent(report -> text.add(LogText.of(
                                new LoggedLine(line.stream(), line.time(), "-- " + report.summary(List.of())),
                                report.requestId())));
            } else if (!LoggedRequests.isFrame(line.text()) && !line.text().isBlank()) {
                text.add(LogText.of(line, id));
            }
        }
        return text;
    }
}
