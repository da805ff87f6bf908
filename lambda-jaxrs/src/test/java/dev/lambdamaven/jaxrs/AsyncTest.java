package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.probe.AsyncProbe;
import dev.lambdamaven.jaxrs.probe.ContextProbe;
import dev.lambdamaven.jaxrs.probe.SseProbe;
import dev.lambdamaven.jaxrs.probe.StageProbe;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.plugins.providers.sse.OutboundSseEventImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come from another thread, in parts, late or never (rows AS). */
@Timeout(60)
class AsyncTest {

    private static final Lambda LAMBDA = new Lambda(AsyncApplication.class);
    private static final String TEXT = ",\"headers\":{\"Content-Type\":\"text/plain;charset=UTF-8\"},\"body\":\"";

    @ParameterizedTest
    @CsvSource({
        "/async/resume/text, 200, resumed",
        "/async/resume/response, 202, accepted",
        "/async/now, 200, true false",
        "/async/timeout/resume, 200, handled",
        "/async/timeout/extend, 200, extended",
        "/async/executor, 200, /async/executor",
        "/async/streaming, 200, one two",
        "/async/filtered, 200, filtered",
        "/stage/value, 200, staged",
        "/stage/single, 200, single"
    })
    void waitsForTheAnswer(String path, int status, String body) {
        assertThat(LAMBDA.invoke(TestEvent.get(path)))
                .isEqualTo("{\"statusCode\":" + status + TEXT + body + "\",\"isBase64Encoded\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "/async/resume/none, 204",
        "/async/resume/web, 409",
        "/async/timeout, 503",
        "/async/timeout/nothing, 503",
        "/async/cancel, 503",
        "/stage/null, 204",
        "/stage/web, 409"
    })
    void answersWithAStatusOnly(String path, int status) {
        assertThat(LAMBDA.invoke(TestEvent.get(path))).isEqualTo("{\"statusCode\":" + status + ",\"headers\":{}}");
    }

    @Test
    void saysWhenToComeBackAfterACancellation() {
        assertThat(LAMBDA.invoke(TestEvent.get("/async/timeout/cancel")))
                .isEqualTo("{\"statusCode\":503,\"headers\":{\"Retry-After\":\"7\"}}");
        LAMBDA.invoke(TestEvent.get("/async/cancel"));
        assertThat(AsyncProbe.COMPLETED).containsEntry("cancel", "true true falsetrue");
    }

    @ParameterizedTest
    @CsvSource({
        "/async/resume/runtime, IllegalStateException: secret",
        "/async/resume/checked, IOException: secret",
        "/async/resume/unwritable, Could not find MessageBodyWriter",
        "/async/thrown, IllegalStateException: secret",
        "/async/timeout/fail, IllegalStateException: secret",
        "/stage/failed, IllegalStateException: secret",
        "/stage/cancelled, CancellationException"
    })
    void answers500AndLogsTheReason(String path, String reason) {
        TestContext context = new TestContext();

        assertThat(LAMBDA.invoke(TestEvent.get(path), context)).isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.log())
                .startsWith(context.id() + " GET " + path + " -> 500: ")
                .contains(reason);
    }

    @Test
    void throwsAnErrorOnThatCameFromAnotherThread() {
        TestContext context = new TestContext();

        assertThatThrownBy(() -> LAMBDA.invoke(TestEvent.get("/async/resume/error"), context))
                .isInstanceOf(NoClassDefFoundError.class);
        assertThat(context.log()).contains("com/example/Gone");
    }

    @ParameterizedTest
    @CsvSource({"text, null", "runtime, java.lang.IllegalStateException: secret-7431"})
    void callsBackWhenTheAnswerIsComplete(String what, String told) {
        LAMBDA.invoke(TestEvent.get("/async/callback/" + what).query("id=callback-" + what));

        assertThat(AsyncProbe.COMPLETED).containsEntry("callback-" + what, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/async/parked/never", "/stage/never"})
    void answers504JustBeforeLambdaWouldEndTheInvocation(String path) {
        TestContext context = new TestContext(520);

        assertThat(LAMBDA.invoke(TestEvent.get(path), context)).isEqualTo(Answers.UNANSWERED);
        assertThat(context.log())
                .isEqualTo(context.id() + " GET " + path
                        + " -> 504: the application suspended the request and did not resume it\n");
    }

    @Test
    void keepsALateResumeAwayFromOtherRequests() {
        LAMBDA.invoke(TestEvent.get("/async/parked/late"), new TestContext(20));
        AsyncResponse late = Objects.requireNonNull(AsyncProbe.PARKED.get("late"));

        assertThat(late.resume("late")).isFalse();
        assertThat(late.setTimeout(1, TimeUnit.SECONDS)).isFalse();
        assertThat(late.isSuspended()).isFalse();
        assertThat(LAMBDA.invoke(TestEvent.get("/stage/value"))).contains("\"body\":\"staged\"");
    }

    @Test
    void buffersAnEventStreamUntilItIsClosed() {
        assertThat(LAMBDA.invoke(TestEvent.get("/sse/closed/1")))
                .isEqualTo("{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/event-stream\"},"
                        + "\"body\":\"\\n\\ndata: 1\\n\\nevent: second\\nid: 2\\ndata: \u03BB\\n\\n\","
                        + "\"isBase64Encoded\":false}");
        assertThat(LAMBDA.invoke(TestEvent.get("/sse/broadcast"))).contains("\"body\":\"\\n\\ndata: to all\\n\\n\"");
        assertThat(LAMBDA.invoke(TestEvent.get("/sse/empty"))).startsWith("{\"statusCode\":204,");
    }

    @Test
    void endsAnEventStreamThatIsNeverClosed() {
        TestContext context = new TestContext(520);

        assertThat(LAMBDA.invoke(TestEvent.get("/sse/open/1"), context)).isEqualTo(Answers.UNANSWERED);
        assertThat(context.log()).contains("GET /sse/open/1 -> 504: ").contains("a stream has to be closed");

        SseEventSink sink = Objects.requireNonNull(SseProbe.OPEN.get("1"));
        assertThat(sink.send(new OutboundSseEventImpl.BuilderImpl().data("late").build()))
                .isCompletedExceptionally();
        assertThat(sink.isClosed()).isTrue();
    }

    /** Publishes what answers from other threads. */
    public static final class AsyncApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(
                    AsyncProbe.class,
                    StageProbe.class,
                    StageProbe.Singles.class,
                    SseProbe.class,
                    ContextProbe.SuspendingFilter.class);
        }
    }
}
