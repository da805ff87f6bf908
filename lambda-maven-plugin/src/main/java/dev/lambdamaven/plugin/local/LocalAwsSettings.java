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
 * @param workDirectory for the logs of functions ({@code logs/<function>/}) unless somebody sits before it, and for what lives as long as the local AWS; made if it is missing
 * @param log takes one plain line per notable event, such as the death of a function's process; called from several threads
 * @param faults what goes wrong from the start, as {@link dev.lambdamaven.plugin.local.fault.Faults#set} takes it
 * @param attendance what whoever sits before it has between them and it
 */
public record LocalAwsSettings(
        int port, Path workDirectory, Delays delays, Consumer<String> log, List<String> faults, Attendance attendance) {

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
        this(port, workDirectory, delays, log, List.of(), Attendance.NONE);
    }

    /** Where functions write to: whoever sits before it has read that when it ends, anybody else looks for it afterwards. */
    Path logs(Path temporary) {
        return (attendance.equals(Attendance.NONE) ? workDirectory : temporary).resolve("logs");
    }

    /** The same with faults. */
    public LocalAwsSettings withFaults(List<String> lines) {
        return new LocalAwsSettings(port, workDirectory, delays, log, lines, attendance);
    }

    /** The same with somebody before it. */
    public LocalAwsSettings attended(Attendance somebody) {
        return new LocalAwsSettings(port, workDirectory, delays, log, faults, somebody);
    }
}
