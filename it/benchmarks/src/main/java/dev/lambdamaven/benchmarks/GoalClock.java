package dev.lambdamaven.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.maven.eventspy.AbstractEventSpy;
import org.apache.maven.execution.ExecutionEvent;

/**
 * Runs inside the measured Maven and writes down how long each goal took there. From Maven's {@code MojoStarted} to its {@code
 * MojoSucceeded}: loading the plugin and its classes counts, starting Maven and resolving the project's dependencies does not.
 */
public final class GoalClock extends AbstractEventSpy {

    /** The system property with the file to append to: goal, milliseconds, milliseconds of CPU time. */
    static final String FILE = "bench.goals";

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long start;
    private long startCpu;

    @Override
    public void onEvent(Object event) throws IOException {
        if (!(event instanceof ExecutionEvent execution)) {
            return;
        }
        if (execution.getType() == ExecutionEvent.Type.MojoStarted) {
            startCpu = system.getProcessCpuTime();
            start = System.nanoTime();
        } else if (execution.getType() == ExecutionEvent.Type.MojoSucceeded) {
            long elapsed = System.nanoTime() - start;
            long cpu = system.getProcessCpuTime() - startCpu;
            write(execution.getMojoExecution().getArtifactId(), elapsed, cpu);
        }
    }

    private static void write(String plugin, long elapsed, long cpu) throws IOException {
        Files.writeString(
                Path.of(System.getProperty(FILE, "goals.txt")),
                String.format(Locale.ROOT, "%s %.3f %.3f%n", plugin, elapsed / 1e6, cpu / 1e6),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
