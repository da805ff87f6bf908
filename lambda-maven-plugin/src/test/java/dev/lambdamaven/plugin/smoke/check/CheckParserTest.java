package dev.lambdamaven.plugin.smoke.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckParserTest {

    private static final String LONG = """
            # creates one
            POST /items
              Authorization: Bearer @{env.TOKEN}
              X-Empty:
              {"name": "lamp",
               "size": 3}
              -> 2xx
              {"message":"item created"}
              Content-Type: application/json
              header Location matches "^/items/[0-9]+$"
              $.items[0]['the name'] == "lamp"
              $.error not exists
              body contains "created"
              within 300 ms
              retry 3 every 2s
              capture id = $.id
              capture token = header X-Token redact
              name creates an item

            GET /items/@{id} -> 200""";

    private static List<Check> parse(String text) {
        return CheckParser.parse(text, "", new Scope(Set.of("TOKEN")));
    }

    private static Check one(String text) {
        assertThat(parse(text)).hasSize(1);
        return parse(text).get(0);
    }

    private static Check.Body json(String text) {
        return new Check.Body.Json(new Template(text));
    }

    private static Wanted bodyIs(String text) {
        return new Wanted.BodyIs(new Template(text));
    }

    @Test
    void readsARequestWithoutABody() {
        Check.Request request = new Check.Request("GET", new Template("/health"), List.of(), new Check.Body.None());

        assertThat(one("GET /health -> 200"))
                .isEqualTo(new Check(request, new StatusRange(200, 200), List.of(), List.of(), CheckOptions.NONE));
    }

    @Test
    void readsBothBodies() {
        Check check = one("PUT /items/42 {\"name\":\"desk lamp\"} -> 200 {\"message\":\"item 42 updated\"}");

        assertThat(check.request().body()).isEqualTo(json("{\"name\":\"desk lamp\"}"));
        assertThat(check.wanted()).containsExactly(bodyIs("{\"message\":\"item 42 updated\"}"));
    }

    @Test
    void takesAnArrowInsideAJsonStringAsText() {
        Check check = one("POST /a [\"x -> 200\", {\"y\":\"} -> \\\"\"}] -> 201 {\"z\":\"-> 1\"}");

        assertThat(check.request().body()).isEqualTo(json("[\"x -> 200\", {\"y\":\"} -> \\\"\"}]"));
        assertThat(check.status()).hasToString("201");
        assertThat(check.wanted()).containsExactly(bodyIs("{\"z\":\"-> 1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text -> 1\"", "5", "-1.5e3", "true", "null", "{}", "[]", "\"\uD83D\uDCA1\""})
    void takesAnyJsonValueAsABody(String body) {
        Check check = one("POST /a?b=%20&c=d " + body + " -> 204");

        assertThat(check.request().body()).isEqualTo(json(body));
        assertThat(check.request().path()).hasToString("/a?b=%20&c=d");
    }

    @Test
    void readsALineThatIsBrokenInThePom() {
        assertThat(one("\n      POST /items\n\t{\"name\":\"lamp\"}\r\n   ->   201  \n"))
                .hasToString("POST /items {\"name\":\"lamp\"} -> 201");
    }

    @Test
    void takesOtherTextAsTheWholeWantedBody() {
        assertThat(one("GET /hello -> 200 Hello -> \"world\" }").wanted())
                .containsExactly(bodyIs("Hello -> \"world\" }"));
    }

    @Test
    void readsTheLongForm() {
        List<Check> checks = parse(LONG);
        assertThat(checks).hasSize(2);
        assertThat(checks.get(0).request().headers())
                .containsExactly(
                        new Check.HeaderLine("Authorization", new Template("Bearer @{env.TOKEN}")),
                        new Check.HeaderLine("X-Empty", new Template("")));
        assertThat(checks.get(0).status()).isEqualTo(new StatusRange(200, 299));
        assertThat(checks.get(0).wanted()).hasSize(6).last().hasToString("body contains \"created\"");
        assertThat(checks.get(0).captures())
                .last()
                .isEqualTo(new Check.Capture("token", new Subject.HeaderField("X-Token"), true));
        assertThat(checks.get(0).options())
                .isEqualTo(new CheckOptions(
                        Optional.of("creates an item"), Optional.of(Duration.ofMillis(300)), 3, Duration.ofSeconds(2)));
        assertThat(checks.get(1)).hasToString("GET /items/@{id} -> 200");
    }

    @Test
    void readsBodiesThatAreNoJson() {
        assertThat(one("POST /form `a=1&b=@{env.TOKEN}` -> 200").request().body())
                .isEqualTo(new Check.Body.Text(new Template("a=1&b=@{env.TOKEN}")));
        assertThat(one("POST /photo file,src/smoke/a b.png; -> 201").bodyFile()).contains("src/smoke/a b.png");
    }

    @Test
    void takesAVariableForANumberToo() {
        assertThat(parse("GET /a -> 200\ncapture id = $.id\nPUT /a {\"id\":@{id},\"x\":\"@{id}\"} -> 200"))
                .last()
                .extracting(check -> check.request().body())
                .isEqualTo(json("{\"id\":@{id},\"x\":\"@{id}\"}"));
    }

    @Test
    void callsACheckByItsLineWithoutTheValuesOfItsQuery() {
        Check check = one("POST /a?token=s3cret\nX-A: b\n{\"a\":1}\n-> 201\nretry 2");

        assertThat(CheckParser.line(check)).isEqualTo("POST /a?token=*** {\"a\":1} -> 201");
    }

    @Test
    void showsThePlaceThatCannotBeRead() {
        assertThatThrownBy(() -> parse("PUT /items/42 {\"name\":desk} -> 200"))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        A smoke check cannot be read at character 23: a body must be JSON, `text` or file,name; then comes ->.

                          check  PUT /items/42 {"name":desk} -> 200
                                                       ^

                          Write it as in <check>PUT /items/42 {"name":"desk lamp"} -> 200 {"message":"item 42 updated"}</check>""");
    }

    @Test
    void showsTheLineOfAFile() {
        assertThatThrownBy(() -> CheckParser.parse(
                        "GET /health -> 200\n\n# more\n  GET /items -> 200\n    $.id = 1\n",
                        "src/smoke/checks.txt",
                        new Scope(Set.of())))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        A smoke check of src/smoke/checks.txt cannot be read at line 5, character 10: \
                        here must come one of ==, !=, contains, matches, exists, not exists.

                          check  $.id = 1
                                      ^

                          Write it as in <check>PUT /items/42 {"name":"desk lamp"} -> 200 {"message":"item 42 updated"}</check>""");
    }

    @Test
    void survivesJsonAThousandTimesNested() {
        assertThatThrownBy(() -> parse("POST /a " + "[".repeat(5000) + "]".repeat(5000) + " -> 200"))
                .isInstanceOf(LambdaException.class);
    }
}
