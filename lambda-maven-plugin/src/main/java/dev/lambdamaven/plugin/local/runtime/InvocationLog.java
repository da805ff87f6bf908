package dev.lambdamaven.plugin.local.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines that Lambda itself writes around an invocation, as it prints them. */
final class InvocationLog {

    /**
     * How an invocation went.
     *
     * @param ended when
     * @param initialization how long the environment took to start; empty for a warm one
     * @param used the most memory the process has had, in MB
     */
    record Account(Instant ended, Duration duration, Optional<Duration> initialization, long used) {}

    private InvocationLog() {}

    /** What a new environment begins with; AWS names the build of its runtime here. */
    static String initStart(FunctionSetup setup) {
        return "INIT_START Runtime Version: " + setup.program().runtime().replaceFirst("(?<=[a-z])(?=\\d)", ":")
                + ".local\tRuntime Version ARN: arn:aws:lambda:"
                + setup.identity().region() + "::runtime:local";
    }

    static String start(String requestId, String version) {
        return "START RequestId: " + requestId + " Version: " + version;
    }

    /** What comes between START and the end of an environment that could not be initialised: AWS writes it before START. */
    static String initReport(Duration initialization, Result result) {
        String status = result.ending() == Result.Ending.TIMED_OUT
                ? "Phase: invoke\tStatus: timeout"
                : "Phase: init\tStatus: error\tError Type: Runtime.ExitError";
        return String.format(Locale.ROOT, "INIT_REPORT Init Duration: %.2f ms\t", milliseconds(initialization))
                + status;
    }

    /** What comes after the function's own lines. */
    static List<String> closing(String requestId, FunctionSetup setup, Result result, Account account) {
        List<String> lines = new ArrayList<>();
        switch (result.ending()) {
            case TIMED_OUT -> {
                lines.add(account.ended().truncatedTo(ChronoUnit.MILLIS) + " " + requestId + " "
                        + Result.timeoutMessage(setup.limits().timeout()));
                lines.add("");
            }
            case EXITED -> {
                lines.add("RequestId: " + requestId + " Error: " + result.reason());
                lines.add("Runtime.ExitError");
            }
            default -> {}
        }
        lines.add("END RequestId: " + requestId);
        lines.add(report(requestId, setup, account) + status(result.ending()));
        return lines;
    }

    /** The accounting line. */
    private static String report(String requestId, FunctionSetup setup, Account account) {
        long billed = (long) Math.ceil(milliseconds(account.duration()));
        String line = String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB\t",
                requestId,
                milliseconds(account.duration()),
                billed,
                setup.limits().memorySize(),
                account.used());
        return line
                + account.initialization()
                        .map(init -> String.format(Locale.ROOT, "Init Duration: %.2f ms\t", milliseconds(init)))
                        .orElse("");
    }

    private static String status(Result.Ending ending) {
        return switch (ending) {
            case TIMED_OUT -> "Status: timeout";
            case EXITED -> "Status: error\tError Type: Runtime.ExitError";
            default -> "";
        };
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1_000_000.0;
    }
}
