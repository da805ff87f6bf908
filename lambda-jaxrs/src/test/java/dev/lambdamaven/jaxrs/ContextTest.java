package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import dev.lambdamaven.jaxrs.probe.ContextProbe;
import dev.lambdamaven.jaxrs.start.Engines;
import jakarta.ws.rs.core.Application;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resource learns of the invocation and of its caller (rows CX). */
class ContextTest {

    private static final ContextApplication APPLICATION = new ContextApplication(false);
    private static final Lambda LAMBDA = new Lambda(APPLICATION);
    private static final Engine ENGINE = Engines.start(APPLICATION, Set.of(Context.class, RawEvent.class));
    private static final Engine GUARDED =
            Engines.start(new ContextApplication(true), Set.of(Context.class, RawEvent.class));

    private static final Caller JWT =
            new Caller("192.0.2.1", "sub-1", "JWT", Set.of("admin"), Map.of("email", "a@example.com"));

    @Test
    void injectsTheContextOfLambdaEverywhere() {
        TestContext first = new TestContext("first", 15_000);

        assertThat(LAMBDA.invoke(TestEvent.get("/context/ids"), first)).isEqualTo(Answers.text("first first first"));
        assertThat(LAMBDA.invoke(TestEvent.get("/context/ids"), new TestContext("second", 15_000)))
                .isEqualTo(Answers.text("second second second"));
    }

    @Test
    void injectsTheEventAsItCame() {
        TestEvent event = TestEvent.get("/context/event").header("x-text", "\u03BB");

        assertThat(LAMBDA.invoke(event)).isEqualTo(Answers.text(new String(event.json(), StandardCharsets.UTF_8)));
    }

    @Test
    void injectsTheCurrentInvocationIntoASingleton() {
        for (String id : List.of("first", "second")) {
            TestEvent event = TestEvent.get("/singleton").query(id);
            assertThat(LAMBDA.invoke(event, new TestContext(id, 15_000)))
                    .isEqualTo(Answers.text(id + " " + event.json().length + " true"));
        }
    }

    @Test
    void hasTheInvocationAmongThePropertiesOfARequest() {
        TestEvent event = TestEvent.get("/context/properties");

        assertThat(LAMBDA.invoke(event, new TestContext("first", 15_000)))
                .isEqualTo(Answers.text("first first " + event.json().length));
    }

    @ParameterizedTest
    @CsvSource({
        "sub-1, JWT,     admin, https, sub-1 JWT true true",
        "sub-1, JWT,     other, https, sub-1 JWT false true",
        "sub-1, AWS_IAM, '',    http,  sub-1 AWS_IAM false false",
        "'',    '',      admin, https, nobody null false true"
    })
    void knowsTheCallerWhomAnAuthorizerLetIn(String name, String scheme, String role, String protocol, String expected)
            throws Exception {
        Set<String> roles = name.isEmpty() ? Set.of() : Set.of("admin");
        Caller caller = new Caller("192.0.2.1", name, scheme, roles, Map.of());

        assertThat(ask(ENGINE, protocol, "/context/caller", "role=" + role, caller))
                .isEqualTo("200 " + expected);
    }

    @Test
    void knowsNobodyWithoutAnAuthorizer() throws Exception {
        Caller anonymous = Caller.anonymous("192.0.2.1");

        assertThat(ask(ENGINE, "https", "/context/caller", "", anonymous)).isEqualTo("200 nobody null false true");
    }

    @Test
    void showsTheClaimsToTheApplicationAndNotToALog() throws Exception {
        assertThat(ask(ENGINE, "https", "/context/claim", "", JWT)).isEqualTo("200 sub-1 {email=a@example.com}");
    }

    @Test
    void prefersTheSecurityContextOfTheApplication() {
        assertThat(LAMBDA.invoke(
                        TestEvent.get("/context/caller").query("role=user").header("x-name", "own")))
                .isEqualTo(Answers.text("own OWN false false"));
    }

    /** As RESTEasy's own server: the annotation counts if the application says so. */
    @ParameterizedTest
    @CsvSource({"true, 200 admin", "false, 403 Access forbidden: role not allowed"})
    void guardsWhatNeedsARoleIfTheApplicationWantsIt(boolean let, String expected) throws Exception {
        Caller caller = let ? JWT : Caller.anonymous("192.0.2.1");

        assertThat(ask(GUARDED, "https", "/context/admin", "", caller)).isEqualTo(expected);
        assertThat(ask(ENGINE, "https", "/context/admin", "", caller)).isEqualTo("200 admin");
    }

    private static String ask(Engine engine, String protocol, String path, String query, Caller caller)
            throws Exception {
        RequestTarget target = new RequestTarget(protocol + "://api.example.com", "", path, query);
        HttpResponse response =
                engine.serve(new HttpRequest("GET", target, Map.of(), new byte[0], caller), Invocation.none());
        return response.status() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Publishes what asks for contexts. */
    private static final class ContextApplication extends Application {

        private final boolean guarded;

        ContextApplication(boolean guarded) {
            this.guarded = guarded;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return guarded
                    ? Set.of(ContextProbe.class)
                    : Set.of(
                            ContextProbe.class,
                            ContextProbe.PropertyFilter.class,
                            ContextProbe.OwnSecurityFilter.class);
        }

        /** Deprecated, and what most applications from the time before CDI have. */
        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new ContextProbe.Singleton());
        }

        @Override
        public Map<String, Object> getProperties() {
            return Map.of("resteasy.role.based.security", guarded);
        }
    }
}
