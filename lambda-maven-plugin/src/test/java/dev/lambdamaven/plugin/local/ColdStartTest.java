package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The local AWS ends while a function's process is just being started. */
@Timeout(60)
class ColdStartTest {

    @TempDir
    Path logs;

    @RepeatedTest(8)
    void leavesNoProcessAndNoFolderWhenItIsClosedMeanwhile() throws InterruptedException {
        TemporaryFolder folder = TemporaryFolder.in(logs);
        FunctionRunner runner = new FunctionRunner(
                new FunctionRunner.Setting(
                        folder.path(), logs, Clock.systemUTC(), new Ids(new SecureRandom()), line -> {}),
                "127.0.0.1:1");
        Thread caller =
                new Thread(() -> runner.run(setup(), System.nanoTime(), "arn", Body.utf8("{}")), "cold-start-caller");
        caller.start();
        Account.eventually(() -> environment(folder.path()));

        runner.close();

        assertThat(ProcessHandle.current().children()).isEmpty();
        folder.close();
        caller.join();
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(folder.path()).doesNotExist();
    }

    /** What is made first for a process. */
    private static Optional<Path> environment(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("environment-"))
                    .findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FunctionSetup setup() {
        return new FunctionSetup(
                new FunctionSetup.Identity("eu-central-1", "items", "$LATEST"),
                new FunctionSetup.Program("java17", "app.Handler", logs, List.of()),
                new FunctionSetup.Limits(128, Duration.ofSeconds(5)),
                Map.of());
    }
}
