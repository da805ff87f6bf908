package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.fault.Faults;
import dev.lambdamaven.plugin.local.runtime.Jdks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * @param jdks which JDK runs which runtime
 */
public record LocalAwsSettings(
        int port,
        Path workDirectory,
        Delays delays,
        Consumer<String> log,
        List<String> faults,
        boolean keepsLogs,
        Attendance attendance,
        Jdks jdks) {

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
        this(port, workDirectory, delays, log, List.of(), true, Attendance.NONE, Jdks.OWN);
    }

    /** Where functions write to. */
    Path logs(Path temporary) {
        return (keepsLogs ? workDirectory : temporary).resolve("logs");
    }

    /** The same with faults. */
    public LocalAwsSettings withFaults(List<String> lines) {
        return new LocalAwsSettings(port, workDirectory, delays, log, lines, keepsLogs, attendance, jdks);
    }

    /** The same with the homes of JDKs by AWS's name of the runtime that each shall run, such as {@code java21}. */
    public LocalAwsSettings on(Map<String, Path> javaHomes) {
        Jdks homes = new Jdks(javaHomes);
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, keepsLogs, attendance, homes);
    }

    /** The same whose logs go with it. */
    public LocalAwsSettings withoutKeptLogs() {
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, false, attendance, jdks);
    }

    /** The same with somebody before it, who has read the logs when it ends. */
    public LocalAwsSettings attended(Attendance somebody) {
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, false, somebody, jdks);
    }
}
