package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.LogProbe;
import jakarta.ws.rs.core.Application;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** The ids of a request in slf4j's MDC (row CX-13). */
class LogKeysTest {

    private static final Lambda LAMBDA = new Lambda(LogApplication.class);

    @Test
    void marksWhatIsLoggedWithBothIds() {
        assertThat(LAMBDA.invoke(event("/log/ids", "JCJpvgQCvHcEPjA="), new TestContext("first", 15_000)))
                .isEqualTo(Answers.text("first JCJpvgQCvHcEPjA="));
        assertThat(LAMBDA.invoke(event("/log/ids", ""), new TestContext("second", 15_000)))
                .isEqualTo(Answers.text("second null"));
        assertThat(LAMBDA.invoke(TestEvent.get("/log/ids"), null)).isEqualTo(Answers.text("null null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/ids", "/log/fails", "/nowhere"})
    void takesItsIdsBackAndNoOthers(String path) {
        MDC.put("own", "kept");
        try {
            TestContext context = new TestContext();
            LAMBDA.invoke(event(path, "JCJpvgQCvHcEPjA="), context);

            assertThat(MDC.getCopyOfContextMap()).containsOnlyKeys("own");
        } finally {
            MDC.remove("own");
        }
    }

    @Test
    void leavesOtherThreadsAlone() {
        assertThat(LAMBDA.invoke(event("/log/thread", "JCJpvgQCvHcEPjA="), new TestContext()))
                .isEqualTo(Answers.text("null null"));
    }

    @Test
    void needsNoSlf4j() {
        LogKeys none = LogKeys.find(ClassLoader.getPlatformClassLoader());
        none.put("id", new TestContext());

        assertThat(none).isExactlyInstanceOf(LogKeys.class);
        assertThat(MDC.get("apiRequestId")).isNull();
        none.remove();
        assertThat(LogKeys.find(LogKeysTest.class.getClassLoader())).isInstanceOf(Slf4jKeys.class);
    }

    private static byte[] event(String path, String apiRequestId) {
        String json = new String(TestEvent.get(path).json(), StandardCharsets.UTF_8);
        return json.replace("\"requestContext\":{", "\"requestContext\":{\"requestId\":\"" + apiRequestId + "\",")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Publishes what logs. */
    public static final class LogApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(LogProbe.class);
        }
    }
}
