package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is killed takes its functions with it, even one that is busy. */
@Timeout(60)
class ParentDeathTest {

    @TempDir
    Path folder;

    @Test
    void endsABusyFunctionWhenTheBuildIsKilled() throws Exception {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentDeathTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        ProcessHandle function = Account.eventually(() -> busyChild(build));

        build.destroyForcibly();

        try {
            assertThat(function.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        } finally {
            function.destroyForcibly();
        }
    }

    /** The build that is killed. */
    public static void main(String[] arguments) throws IOException {
        LocalAws aws = LocalAws.start(new LocalAwsSettings(0, Path.of(arguments[0]), Delays.brief(), line -> {}));
        Account account = new Account(aws);
        DeployedFunction function = DeployedFunction.create(account, "busy", OddFunction.class);
        CompletableFuture.supplyAsync(() -> function.invoke("\"hang\"")).join();
    }

    /** The function's process, once the function has said that it hangs. */
    private Optional<ProcessHandle> busyChild(Process build) {
        try {
            Path log = folder.resolve("busy.log");
            boolean busy = Files.exists(log) && Files.readString(log).contains("hanging");
            return build.children().filter(child -> busy).findFirst();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
