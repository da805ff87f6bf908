package dev.lambdamaven.jaxrs.resteasy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LateJdkLoggingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/jboss/logmanager/LogManager.class",
                "org/apache/logging/log4j/LogManager.class",
                "ch/qos/logback/classic/Logger.class"
            })
    void standsBackWhereThereIsABackend(String backend) {
        assertThatThrownBy(() -> new LateJdkLogging(new OneResource(backend))).hasMessage(backend);
    }

    @Test
    void startsTheJdksLoggerWithTheFirstMessageItWouldPrint() {
        Logger logger = new LateJdkLogging(new OneResource("none")).getLogger("late");

        assertThat(logger.isEnabled(Logger.Level.TRACE)).isFalse();
        assertThat(logger.isDebugEnabled()).isFalse();
        assertThat(logger.isInfoEnabled()).isTrue();
        assertThat(logger.isEnabled(Logger.Level.FATAL)).isTrue();
        java.util.logging.Logger.getLogger("late").setLevel(java.util.logging.Level.FINE);
        assertThat(logger.isDebugEnabled()).isTrue();
    }

    /** JBoss Logging asks the provider first, prints as ever, and goes on without it where that refuses. */
    @ParameterizedTest
    @CsvSource({
        "-Dnone=none, LateJdkLogger, false",
        "-Djava.util.logging.manager=java.util.logging.LogManager, org.jboss.logging.JDKLogger, true",
        "-Dorg.jboss.logging.provider=jdk, org.jboss.logging.JDKLogger, true"
    })
    void isChosenByJBossLogging(String option, String logger, boolean early) throws Exception {
        String output = run(option);

        assertThat(output).contains(logger).contains("WARN: warned 1");
        int started = output.indexOf(" java.util.logging.LogManager ");
        assertThat(started < output.indexOf("not yet")).isEqualTo(early);
        assertThat(started).isPositive();
    }

    private static String run(String option) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String[] command = {
            java, option, "-Xlog:class+load", "-cp", System.getProperty("java.class.path"), Child.class.getName()
        };
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Logs in a JVM of its own. */
    public static final class Child {

        private Child() {}

        /** Prints which logger it got, before and after a debug message, and warns. */
        public static void main(String[] args) {
            Logger logger = Logger.getLogger("child");
            logger.debugf("quiet %s", "message");
            System.out.println("not yet " + logger.getClass().getName());
            logger.warnf("warned %d", 1);
        }
    }

    /** A class path with one entry. */
    private static final class OneResource extends ClassLoader {

        private final String only;

        OneResource(String only) {
            super(null);
            this.only = only;
        }

        @Override
        public @Nullable URL getResource(String name) {
            String here = LateJdkLoggingTest.class.getSimpleName() + ".class";
            return name.equals(only) ? Objects.requireNonNull(LateJdkLoggingTest.class.getResource(here)) : null;
        }
    }
}
