package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other plugins of the same build share the JVM's common pool. */
@Timeout(60)
class BusyPoolTest {

    @TempDir
    Path folder;

    @Test
    void seesAFunctionDieWhileOthersBlockTheCommonPool() throws InterruptedException {
        int threads = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch blocked = new CountDownLatch(threads);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            ForkJoinPool.commonPool().execute(() -> block(blocked, release));
        }
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
                Account account = new Account(aws)) {
            blocked.await();
            DeployedFunction odd = DeployedFunction.create(account, "odd", OddFunction.class);

            assertThat(odd.invoke("\"exit\"").payload().asUtf8String())
                    .contains("Runtime exited with error: exit status 3");
            assertThat(odd.invoke("\"again\"").payload().asUtf8String()).isEqualTo("\"again ü\"");
        } finally {
            release.countDown();
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    private static void block(CountDownLatch blocked, CountDownLatch release) {
        blocked.countDown();
        try {
            release.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
