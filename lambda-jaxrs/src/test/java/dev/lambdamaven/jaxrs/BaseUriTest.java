package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import dev.lambdamaven.jaxrs.probe.ResponseProbe;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the application begins in a URI. */
class BaseUriTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);
    private static final Lambda BELOW_PATH = new Lambda(BelowPath.class);
    private static final String NOT_FOUND = "{\"statusCode\":404,\"headers\":{}}";

    @Test
    void isAbsoluteAndMadeOfTheHeaders() {
        assertThat(LAMBDA.invoke(TestEvent.get("/uris").query("a=1")))
                .isEqualTo(Answers.text("https://api.example.com/ | https://api.example.com/uris?a=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "HTTP"})
    void isMadeForEachRequest(String scheme) {
        assertThat(LAMBDA.invoke(
                        TestEvent.get("/uris").header("host", "localhost:8080").header("x-forwarded-proto", scheme)))
                .isEqualTo(Answers.text("http://localhost:8080/ | http://localhost:8080/uris"));
    }

    @Test
    void isNotMadeOfWhatAClientMaySend() {
        assertThat(LAMBDA.invoke(TestEvent.get("/uris")
                        .header("x-forwarded-host", "evil.example")
                        .header("x-forwarded-port", "443")
                        .header("x-forwarded-proto", "evil")
                        .header("forwarded", "host=evil.example")))
                .isEqualTo(Answers.text("https://api.example.com/ | https://api.example.com/uris"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example/x?", "a@b", "", ":80", "a:b", "a:1:2", "a:", "a:123456", "a b", "[::1]", "\u03BB"})
    void ignoresAHostThatIsNone(String host) {
        assertThat(LAMBDA.invoke(TestEvent.get("/uris").header("host", host)))
                .isEqualTo(Answers.text("https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/"
                        + " | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/uris"));
    }

    @Test
    void containsTheStageWhenThePathDoes() {
        assertThat(LAMBDA.invoke(TestEvent.get("/prod/uris").stage("prod")))
                .isEqualTo(Answers.text("https://api.example.com/prod/ | https://api.example.com/prod/uris"));
    }

    @Test
    void isTheStageAlone() {
        assertThat(LAMBDA.invoke(TestEvent.get("/prod").stage("prod"))).isEqualTo(Answers.text("root"));
    }

    @Test
    void doesNotContainTheStageBehindACustomDomain() {
        assertThat(LAMBDA.invoke(TestEvent.get("/uris").stage("prod")))
                .isEqualTo(Answers.text("https://api.example.com/ | https://api.example.com/uris"));
    }

    @Test
    void endsAtASegmentAndNotInsideOne() {
        assertThat(LAMBDA.invoke(TestEvent.get("/path/x").stage("pa"))).isEqualTo(Answers.text("x | x | /path/x"));
    }

    @Test
    void makesLocationsAbsolute() {
        assertThat(LAMBDA.invoke(TestEvent.of("POST", "/prod/response/created").stage("prod")))
                .isEqualTo(created("https://api.example.com/prod/items/1"));
    }

    @Test
    void makesLocationsOfAnotherThreadAbsolute() {
        assertThat(LAMBDA.invoke(TestEvent.get("/prod/response/later").stage("prod")))
                .isEqualTo(created("https://api.example.com/prod/items/2"));
    }

    @Test
    void containsTheApplicationPath() {
        assertThat(BELOW_PATH.invoke(
                        TestEvent.of("POST", "/prod/the api/response/created").stage("prod")))
                .isEqualTo(created("https://api.example.com/prod/the%20api/items/1"));
    }

    @Test
    void findsNothingOutsideTheApplicationPath() {
        assertThat(BELOW_PATH.invoke(TestEvent.of("POST", "/response/created"))).isEqualTo(NOT_FOUND);
        assertThat(BELOW_PATH.invoke(TestEvent.of("POST", "/the apiresponse/created")))
                .isEqualTo(NOT_FOUND);
    }

    private static String created(String location) {
        return "{\"statusCode\":201,\"headers\":{\"Location\":\"" + location + "\"}}";
    }

    /** Has a path with a character that needs encoding, and slashes that do not count. */
    @ApplicationPath("/the api/")
    public static final class BelowPath extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(ResponseProbe.class);
        }
    }
}
