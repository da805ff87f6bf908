package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers, as they were on a Jersey server. */
class JerseyEngineTest {

    private static final JerseyEngine ENGINE = Served.start(ProbeApplication.class);

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            /                          > []
            /path/a%20b                > a b | a%20b | path/a%20b
            /path/a%2Fb                > a/b | a%2Fb | path/a%2Fb
            /path/%2541                > %41 | %2541 | path/%2541
            /path/a+b                  > a+b | a+b | path/a+b
            /rest/a//b/                > [a//b/]
            /matrix/x;m=1;m=2          > {m=[1, 2]}
            /query?q=a+b&q=a%2Bb&q=c,d > [a b, a+b, c,d] | q=a+b&q=a%2Bb&q=c,d
            /query                     > [] | null
            /uris?a=1                  > https://api.example.com/ | https://api.example.com/uris?a=1
            """)
    void keepsTheUri(String uri, String expected) throws Exception {
        assertThat(Served.by(ENGINE).textAt(uri)).isEqualTo(expected);
    }

    @Test
    void beginsBelowStageAndApplicationPath() throws Exception {
        Deployment below = new Deployment("/the%20api", Set.of(), Map.of(), Served.PLAIN.contextTypes());
        JerseyEngine engine = JerseyEngine.start(ProbeApplication.class, below);

        assertThat(Served.by(engine).stage("/prod").textAt("/prod/the%20api/uris"))
                .isEqualTo("https://api.example.com/prod/the%20api/ | https://api.example.com/prod/the%20api/uris");
        assertThat(Served.by(engine).stage("/prod").textAt("/prod/the%20api")).isEqualTo("[]");
        assertThat(Served.by(engine).at("/uris").status()).isEqualTo(404);
        assertThat(Served.by(engine).at("/the%20apixuris").status()).isEqualTo(404);
    }

    @Test
    void neverSplitsAHeader() throws Exception {
        assertThat(Served.by(ENGINE).header("x-probe", "a,b").textAt("/header")).isEqualTo("1 | a,b");
        assertThat(Served.by(ENGINE).header("x-probe", "a", "b").textAt("/header"))
                .isEqualTo("2 | a,b");
        assertThat(Served.by(ENGINE).header("cookie", "a=1; b=c=d").textAt("/cookie"))
                .isEqualTo("1 | c=d");
        assertThat(Served.by(ENGINE)
                        .header("accept", "text/*;q=0.5, text/plain")
                        .textAt("/accept"))
                .isEqualTo("[text/plain, text/*;q=0.5]");
        assertThat(Served.by(ENGINE).header("accept", "text/").at("/accept").status())
                .isEqualTo(400);
    }

    @Test
    void readsTheBody() throws Exception {
        assertThat(Served.by(ENGINE)
                        .method("POST")
                        .header("content-type", "text/plain;charset=UTF-8")
                        .body("\u03BB")
                        .textAt("/entity"))
                .isEqualTo("\u03BB | true");
        assertThat(Served.by(ENGINE).method("POST").textAt("/entity")).isEqualTo(" | false");
        assertThat(Served.by(ENGINE)
                        .method("POST")
                        .header("content-type", "application/x-www-form-urlencoded")
                        .body("a=x+y")
                        .textAt("/form"))
                .isEqualTo("x y");
    }

    @Test
    void makesLocationsAbsolute() throws Exception {
        Served created = Served.by(ENGINE).method("POST").stage("/prod");

        assertThat(created.at("/prod/response/created").headers())
                .containsEntry("Location", List.of("https://api.example.com/prod/items/1"));
        assertThat(Served.by(ENGINE).stage("/prod").at("/prod/response/other").headers())
                .containsEntry("Location", List.of("https://api.example.com/prod/items/2"));
    }

    @Test
    void keepsEachValueOfAHeader() throws Exception {
        HttpResponse response = Served.by(ENGINE).at("/response/headers");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers())
                .isEqualTo(Map.of(
                        "Vary",
                        List.of("Accept", "Origin"),
                        "Set-Cookie",
                        List.of("a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2")));
    }

    @Test
    void answersHeadOptionsAndWhatIsNotThere() throws Exception {
        HttpResponse head = Served.by(ENGINE).method("HEAD").at("/response/text");

        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).containsEntry("Content-Length", List.of("10"));
        assertThat(Served.by(ENGINE)
                        .method("OPTIONS")
                        .header("accept", "text/plain")
                        .at("/response/text")
                        .headers()
                        .get("Allow"))
                .asString()
                .contains("GET", "HEAD", "OPTIONS");
        assertThat(Served.by(ENGINE).method("PUT").at("/response/text").status())
                .isEqualTo(405);
        assertThat(Served.by(ENGINE).at("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void knowsTheCaller() throws Exception {
        Caller admin = new Caller("192.0.2.1", "ann", "JWT", Set.of("admin"), Map.of("email", "a@b.c"));

        assertThat(Served.by(ENGINE).caller(admin).textAt("/caller"))
                .isEqualTo("ann JWT true false true {email=a@b.c}");
        assertThat(Served.by(ENGINE).textAt("/caller")).isEqualTo("nobody null false false true");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void injectsWhatTheInvocationBrought(int number) throws Exception {
        Served.Sequence sequence = () -> number;
        Invocation invocation = new Invocation(
                Map.of(Served.Sequence.class, sequence, Served.Note.class, new Served.Note("note" + number)),
                Map.of("lambda.property", "value" + number),
                () -> Long.MAX_VALUE);

        assertThat(Served.text(Served.by(ENGINE).at("/context/field", invocation)))
                .isEqualTo("" + number);
        assertThat(Served.text(Served.by(ENGINE).at("/context/parameter", invocation)))
                .isEqualTo(number + " note" + number);
        assertThat(Served.text(Served.by(ENGINE).at("/property", invocation))).isEqualTo("value" + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/response/runtime",
                "/response/checked",
                "/response/later",
                "/response/half/3",
                "/response/half/9000",
            })
    void throwsWhatTheApplicationThrew(String path) {
        assertThatThrownBy(() -> Served.by(ENGINE).at(path)).hasMessage("secret-7431");
    }

    @Test
    void throwsAnErrorOn() {
        assertThatThrownBy(() -> Served.by(ENGINE).at("/response/error"))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessage("com/example/Gone");
    }

    @Test
    void letsAMapperAnswerInsteadOfHalfABody() throws Exception {
        assertThat(Served.by(ENGINE).textAt("/response/half-mapped")).isEqualTo("418 mapped");
    }

    @Test
    void buffersALargeBody() throws Exception {
        assertThat(Served.by(ENGINE).at("/response/whole/100000").body()).hasSize(100_000);
    }
}
