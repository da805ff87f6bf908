package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lambdamaven.plugin.LambdaException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class MeanwhileTest {

    @Test
    void anInterruptedBuildIsNoBugOfThePlugin() {
        CountDownLatch end = new CountDownLatch(1);
        try (Meanwhile<Boolean> work = Meanwhile.begin(() -> awaited(end))) {
            Thread.currentThread().interrupt();
            Throwable failure = catchThrowable(work::get);
            assertThat(Thread.interrupted()).isTrue();
            end.countDown();
            assertThat(failure).isInstanceOf(LambdaException.class).hasMessageContaining("The build was interrupted.");
        }
    }

    @Test
    void throwsWhatWasThrownThere() {
        StackOverflowError deep = new StackOverflowError();
        try (Meanwhile<Boolean> work = Meanwhile.begin(() -> {
            throw deep;
        })) {
            assertThat(catchThrowable(work::get)).isSameAs(deep).hasNoSuppressedExceptions();
        }
    }

    private static boolean awaited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
