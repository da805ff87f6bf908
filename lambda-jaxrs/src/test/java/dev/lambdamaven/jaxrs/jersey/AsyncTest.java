package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.UnansweredException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come later, in pieces, or never. */
@Timeout(60)
class AsyncTest {

    private static final JerseyEngine ENGINE = Served.start(ProbeApplication.class);

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            /async/resumed         > resumed
            /async/stage           > stage
            /async/managed         > managed
            /async/handled-timeout > late
            /async/chunks          > one two
            """)
    void waitsForTheAnswer(String path, String expected) throws Exception {
        assertThat(Served.by(ENGINE).textAt(path)).isEqualTo(expected);
    }

    @Test
    void buffersEvents() throws Exception {
        assertThat(Served.by(ENGINE).textAt("/async/events")).isEqualTo("data: one\n\ndata: two\n\n");
    }

    @Test
    void answers503WhenTheLimitOfTheApplicationIsOver() throws Exception {
        assertThat(Served.by(ENGINE).at("/async/timeout").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            /async/never   > the application suspended the request and has not resumed it
            /async/endless > the application began a stream
            """)
    void givesUpBeforeLambdaDoes(String path, String message) {
        Invocation nearlyOver = new Invocation(Map.of(), Map.of(), () -> 300);

        assertThatThrownBy(() -> Served.by(ENGINE).at(path, nearlyOver))
                .isInstanceOf(UnansweredException.class)
                .hasMessageStartingWith(message);
    }

    /** The second time, because the first one loads classes for as long. */
    @RepeatedTest(2)
    void waitsHalfOfAShortTime() {
        long start = System.nanoTime();
        Throwable thrown = catchThrowable(() -> new JerseyAnswer().await(() -> 200));

        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(90));
        assertThat(thrown).isInstanceOf(UnansweredException.class);
    }

    @Test
    void refusesWhatComesTooLate() {
        Invocation over = new Invocation(Map.of(), Map.of(), () -> 0);

        assertThatThrownBy(() -> Served.by(ENGINE).at("/async/endless", over)).isInstanceOf(UnansweredException.class);
        assertThat(AsyncProbe.sendLate()).isCompletedExceptionally();
    }
}
