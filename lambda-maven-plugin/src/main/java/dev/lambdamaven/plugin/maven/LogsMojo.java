package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CalledFunction;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.operate.LogTail;
import dev.lambdamaven.plugin.operate.LogText;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.operate.LoggedRequests;
import dev.lambdamaven.plugin.operate.Since;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a function has written, grouped by request: when it came, whether it met a cold start, how long it took, how much
 * memory it used, and its lines. Of the function in AWS, or of the local AWS when one runs in this build.
 */
@Mojo(name = "logs", threadSafe = true)
public final class LogsMojo extends OperatingMojo {

    private static final String ONE_DAY = "1d";

    /** How far back: a number with {@code s}, {@code m}, {@code h} or {@code d}, such as {@code 30s}, {@code 10m}, {@code 1d}. */
    @org.apache.maven.plugins.annotations.Parameter(property = "lambda.since", defaultValue = "10m")
    private String since;

    /** Shows one request alone; its id stands behind each request in the log. Looked for in the last day, or since {@code since}. */
    @org.apache.maven.plugins.annotations.Parameter(property = "lambda.requestId")
    private @Nullable String requestId;

    /** Shows what one version has written: its number, {@code $LATEST} or an alias. By default all of them. */
    @org.apache.maven.plugins.annotations.Parameter(property = "lambda.qualifier")
    private @Nullable String qualifier;

    /** Shows further lines as they come, until the build is interrupted with Ctrl-C. */
    @org.apache.maven.plugins.annotations.Parameter(property = "lambda.follow", defaultValue = "false")
    private boolean follow;

    /** How many lines of the log at most, the last ones: 1 to 1000000. */
    @org.apache.maven.plugins.annotations.Parameter(property = "lambda.lines", defaultValue = "1000")
    private String lines;

    @Override
    void run() {
        AwsTarget target = target();
        boolean searching = given(requestId).isPresent();
        boolean defaulted = session.getUserProperties().getProperty("lambda.since") == null && searching;
        String span = defaulted ? ONE_DAY : since;
        Duration back = Since.parse(span)
                .orElseThrow(() -> new Parameter("since", "10m").refuse(span, "a number with s, m, h or d"));
        int most = most();
        try (AwsClients clients = AwsClients.open(target)) {
            if (isLibrary(clients)) {
                return;
            }
            tellTarget(target, "log of the last " + span);
            FunctionLogs logs = new FunctionLogs(clients, functionName(), getLog()::info);
            Instant from = Instant.now().minus(back);
            if (searching) {
                showRequest(logs, from);
                return;
            }
            Optional<String> version = given(qualifier)
                    .map(name -> CalledFunction.of(clients, functionName(), name, getLog()::info)
                            .version());
            show(read(logs, from, version, most), span);
            if (follow) {
                follow(logs, version);
            }
        }
    }

    private int most() {
        Parameter parameter = new Parameter("lines", "1000");
        String wanted = "a number from 1 to 1000000";
        int most = parameter.wholeNumber(lines, wanted);
        parameter.require(most >= 1 && most <= 1_000_000, lines, wanted);
        return most;
    }

    private void showRequest(FunctionLogs logs, Instant from) {
        String id = given(requestId).orElse("");
        LogRedaction redaction = redaction();
        List<String> text = logs.request(id, from)
                .map(LogText::of)
                .orElseThrow(() -> LambdaException.of(
                        "The log of %s has no request %s since %s.".formatted(functionName(), id, from),
                        "Look further back: -Dlambda.since=7d"));
        text.forEach(line -> getLog().info("  " + redaction.apply(line)));
    }

    private Deque<LoggedLine> read(FunctionLogs logs, Instant from, Optional<String> version, int most) {
        Deque<LoggedLine> last = new ArrayDeque<>();
        logs.readFrom(from, line -> {
            if (version.filter(number -> !line.stream().contains("[" + number + "]"))
                    .isEmpty()) {
                last.addLast(line);
            }
            if (last.size() > most) {
                last.removeFirst();
            }
        });
        return last;
    }

    private void show(Deque<LoggedLine> last, String span) {
        if (last.isEmpty()) {
            getLog().info("  Nothing was logged in the last " + span + ". Look further back: -Dlambda.since=1d");
        }
        LogRedaction redaction = redaction();
        LoggedRequests.of(List.copyOf(last)).stream()
                .flatMap(request -> LogText.of(request).stream())
                .forEach(line -> getLog().info("  " + redaction.apply(line)));
    }

    private void follow(FunctionLogs logs, Optional<String> version) {
        LogTail tail = new LogTail();
        LogRedaction redaction = redaction();
        getLog().info("  following; end with Ctrl-C");
        logs.follow(
                Instant.now(),
                fresh -> tail.next(fresh.stream()
                                .filter(line -> version.filter(
                                                number -> !line.stream().contains("[" + number + "]"))
                                        .isEmpty())
                                .toList())
                        .forEach(line -> getLog().info("  " + redaction.apply(line))),
                () -> true);
    }
}
