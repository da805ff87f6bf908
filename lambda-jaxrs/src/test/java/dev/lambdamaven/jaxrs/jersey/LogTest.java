package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Each failure is in the log once: the handler writes it, so Jersey does not. */
class LogTest {

    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    @Test
    void leavesTheFailureToTheHandler() {
        JerseyEngine engine = Served.start(ProbeApplication.class);
        Lines lines = new Lines();
        JERSEY.addHandler(lines);
        try {
            assertThatThrownBy(() -> Served.by(engine).at("/response/runtime")).hasMessage("secret-7431");
        } finally {
            JERSEY.removeHandler(lines);
        }
        assertThat(lines.seen).isEmpty();
    }

    private static final class Lines extends Handler {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                seen.add(line.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing waits.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
