package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed or interrupted takes its functions with it, even one that is busy. */
@Timeout(60)
class ParentDeathTest {

    @TempDir
    Path folder;

    @Test
    void endsABusyFunctionWhenTheBuildIsKilled() throws Exception {
        Process build = build("hang");
        List<ProcessHandle> function = Account.eventually(() -> busy(build, 1));

        build.destroyForcibly();

        expectTheEndOf(function);
    }

    @Test
    void endsAFunctionAndWhatItStartedWhenTheBuildIsInterrupted() throws Exception {
        Process build = build("descendant");
        List<ProcessHandle> functionAndDescendant = Account.eventually(() -> busy(build, 2));

        build.destroy();

        expectTheEndOf(functionAndDescendant);
        assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**/local-*");
    }

    private Process build(String order) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentDeathTest.class.getName(),
                        folder.toString(),
                        order)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
    }

    private static void expectTheEndOf(List<ProcessHandle> processes) throws Exception {
        try {
            for (ProcessHandle process : processes) {
                assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
            }
        } finally {
            processes.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The build that is killed. */
    public static void main(String[] arguments) throws IOException {
        LocalAws aws = LocalAws.start(new LocalAwsSettings(0, Path.of(arguments[0]), Delays.brief(), line -> {}));
        Account account = new Account(aws);
        DeployedFunction function = DeployedFunction.create(account, "busy", OddFunction.class);
        CompletableFuture.supplyAsync(() -> function.invoke("\"" + arguments[1] + "\""))
                .join();
    }

    /** The processes of the function, once it has said that it hangs. */
    private Optional<List<ProcessHandle>> busy(Process build, int count) {
        Path logs = folder.resolve("logs").resolve("busy");
        if (!Files.isDirectory(logs)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(logs)) {
            Optional<Path> log = files.findFirst();
            boolean busy = log.isPresent() && Files.readString(log.get()).contains("hanging");
            return Optional.of(build.descendants().toList()).filter(found -> busy && found.size() == count);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
