package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.fault.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * How a local AWS is set up.
 *
 * @param port on 127.0.0.1, 1 to 65535, or 0 for a free one
 * @param workDirectory for the logs of functions ({@code logs/<function>/}) where they are kept, and for what lives as long as the local AWS; made if it is missing
 * @param log takes one plain line per notable event, such as the death of a function's process; called from several threads
 * @param faults what goes wrong from the start, as {@link dev.lambdamaven.plugin.local.fault.Faults#set} takes it
 * @param keepsLogs whether the logs of functions are there afterwards, too, for whoever looks for them
 * @param attendance what whoever sits before it has between them and it
 */
public record LocalAwsSettings(
        int port,
        Path workDirectory,
        Delays delays,
        Consumer<String> log,
        List<String> faults,
        boolean keepsLogs,
        Attendance attendance) {

    public LocalAwsSettings {
        if (port < 0 || port > 65_535) {
            throw LambdaException.of(
                    "The local AWS's port is " + port + ", must be between 0 and 65535.",
                    "Let the system choose a free one with <port>0</port> or -Dlambda.port=0");
        }
        workDirectory = workDirectory.toAbsolutePath().normalize();
        faults = List.copyOf(faults);
        Faults.check(faults);
    }

    /** A local AWS in which nothing goes wrong. */
    public LocalAwsSettings(int port, Path workDirectory, Delays delays, Consumer<String> log) {
        this(port, workDirectory, delays, log, List.of(), true, Attendance.NONE);
    }

    /** Where functions write to. */
    Path logs(Path temporary) {
        return (keepsLogs ? workDirectory : temporary).resolve("logs");
    }

    /** The same with faults. */
    public LocalAwsSettings withFaults(List<String> lines) {
        return new LocalAwsSettings(port, workDirectory, delays, log, lines, keepsLogs, attendance);
    }

    /** The same whose logs go with it. */
    public LocalAwsSettings withoutKeptLogs() {
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, false, attendance);
    }

    /** The same with somebody before it, who has read the logs when it ends. */
    public LocalAwsSettings attended(Attendance somebody) {
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, false, somebody);
    }
}
