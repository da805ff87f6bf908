package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.probe.ContentProbe;
import dev.lambdamaven.jaxrs.probe.ErrorProbe;
import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures of the application: an answer for the client, the cause for the log. */
class ErrorTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);

    @ParameterizedTest
    @ValueSource(strings = {"/error/runtime", "/error/checked", "/error/later", "/error/unwritable", "/content/broken"})
    void answers500AndKeepsTheReasonInTheLog(String path) {
        TestContext context = new TestContext();

        assertThat(LAMBDA.invoke(TestEvent.get(path).query("token=hidden"), context))
                .isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.log())
                .startsWith(context.id() + " GET " + path + " -> 500: java.")
                .contains("Exception: secret-7431\n\tat dev.lambdamaven.jaxrs.probe.")
                .doesNotContain("hidden", "UnhandledException");
    }

    @Test
    void needsNoContext() {
        assertThat(LAMBDA.invoke(TestEvent.get("/"), null)).isEqualTo(Answers.text("root"));
        assertThat(LAMBDA.invoke(TestEvent.get("/error/runtime"), null)).isEqualTo(Answers.INTERNAL_SERVER_ERROR);
    }

    @ParameterizedTest
    @CsvSource({"accept, nonsense", "accept, text/", "content-type, nonsense", "content-type, text/"})
    void answers400ToAHeaderThatCannotBeRead(String header, String value) {
        TestContext context = new TestContext();

        for (String path : List.of("/body/string", "/nowhere")) {
            TestEvent event = TestEvent.of("POST", path).header(header, value).text("text");
            assertThat(LAMBDA.invoke(event, context)).isEqualTo(Answers.error(400, "Bad Request"));
        }
        assertThat(context.log()).isEmpty();
    }

    @Test
    void logsTheCauseOfTheCause() {
        TestContext context = new TestContext();

        LAMBDA.invoke(TestEvent.get("/error/runtime"), context);

        assertThat(context.log()).containsOnlyOnce("Caused by: java.lang.IllegalArgumentException: the cause\n");
    }

    @Test
    void answers500WhenNobodyCanWriteTheEntity() {
        TestContext context = new TestContext();

        assertThat(LAMBDA.invoke(TestEvent.get("/error/no-writer"), context)).isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.log()).contains("Could not find MessageBodyWriter");
    }

    @Test
    void answers500WhenAProviderOfRestEasyFails() {
        TestContext context = new TestContext();

        assertThat(LAMBDA.invoke(TestEvent.get("/error/writer"), context)).isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.log()).contains("Caused by: java.lang.IllegalStateException: secret-7431");
    }

    @Test
    void answers400WhenTheReaderRefusesTheBody() {
        TestEvent event = TestEvent.of("POST", "/error/number")
                .header("content-type", "text/plain")
                .text("4x1");

        assertThat(LAMBDA.invoke(event)).isEqualTo(Answers.error(400, "Bad Request"));
    }

    @Test
    void logsAnErrorAndThrowsItOn() {
        TestContext context = new TestContext();

        assertThatThrownBy(() -> LAMBDA.invoke(TestEvent.get("/error/error"), context))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("com/example/Gone");
        assertThat(context.log())
                .startsWith(
                        context.id() + " GET /error/error -> 500: java.lang.NoClassDefFoundError: com/example/Gone\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error/runtime",
                "/error/later",
                "/error/unwritable",
                "/error/writer",
                "/error/no-writer",
                "/content/broken"
            })
    void letsTheMapperOfTheApplicationAnswerFirst(String path) {
        Lambda mapping = new Lambda(MappingApplication.class);

        assertThat(mapping.invoke(TestEvent.get(path))).isEqualTo("{\"statusCode\":599,\"headers\":{}}");
    }

    @Test
    void saysWhyTheApplicationDoesNotStart() {
        assertThatThrownBy(() -> new Lambda(BrokenApplication.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start " + BrokenApplication.class.getName() + ": DATABASE_URL is not set");
    }

    @Test
    void refusesAnApplicationThatPublishesNothing() {
        assertThatThrownBy(() -> new Lambda(Application.class))
                .hasMessage("Cannot start jakarta.ws.rs.core.Application: " + Deployment.PUBLISHES_NOTHING);
    }

    /** Maps everything. */
    public static final class MappingApplication extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(ContentProbe.class, ErrorProbe.class, ErrorProbe.UnwritableWriter.class, Mapper.class);
        }
    }

    /** Answers 599. */
    public static final class Mapper implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable exception) {
            return Response.status(599).build();
        }
    }

    /** Cannot be constructed. */
    public static final class BrokenApplication extends Application {
        public BrokenApplication() {
            throw new IllegalArgumentException("DATABASE_URL is not set");
        }
    }
}
