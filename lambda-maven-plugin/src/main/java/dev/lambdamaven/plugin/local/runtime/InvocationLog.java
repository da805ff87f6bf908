package dev.lambdamaven.plugin.local.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
        return "INIT_REPORT Init Duration: " + milliseconds(initialization) + " ms\t" + status;
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
        long billed = (account.duration().toNanos() + 999_999) / 1_000_000;
        return "REPORT RequestId: " + requestId
                + "\tDuration: " + milliseconds(account.duration()) + " ms\tBilled Duration: " + billed
                + " ms\tMemory Size: " + setup.limits().memorySize() + " MB\tMax Memory Used: " + account.used()
                + " MB\t"
                + account.initialization()
                        .map(init -> "Init Duration: " + milliseconds(init) + " ms\t")
                        .orElse("");
    }

    private static String status(Result.Ending ending) {
        return switch (ending) {
            case TIMED_OUT -> "Status: timeout";
            case EXITED -> "Status: error\tError Type: Runtime.ExitError";
            default -> "";
        };
    }

    /** With two decimals; a formatter takes longer than all else that is said of a request. */
    private static String milliseconds(Duration duration) {
        long hundredths = (duration.toNanos() + 5_000) / 10_000;
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction;
    }
}
