package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmokeCheckTest {

    @Test
    void readsARequestWithoutABody() {
        assertThat(SmokeCheck.parse("GET /health -> 200"))
                .isEqualTo(new SmokeCheck(
                        "GET", "/health", Optional.empty(), 200, Optional.empty(), List.of(), "GET /health -> 200"));
    }

    @Test
    void readsBothBodies() {
        String line = "PUT /items/42 {\"name\":\"desk lamp\"} -> 200 {\"message\":\"item 42 updated\"}";

        assertThat(SmokeCheck.parse(line))
                .isEqualTo(new SmokeCheck(
                        "PUT",
                        "/items/42",
                        Optional.of("{\"name\":\"desk lamp\"}"),
                        200,
                        Optional.of("{\"message\":\"item 42 updated\"}"),
                        List.of(),
                        line));
    }

    @Test
    void takesAnArrowInsideAJsonStringAsText() {
        assertThat(SmokeCheck.parse("POST /a [\"x -> 200\", {\"y\":\"} -> \\\"\"}] -> 201 {\"z\":\"-> 1\"}"))
                .extracting(SmokeCheck::body, SmokeCheck::status, SmokeCheck::expectedBody)
                .containsExactly(
                        Optional.of("[\"x -> 200\", {\"y\":\"} -> \\\"\"}]"), 201, Optional.of("{\"z\":\"-> 1\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"text -> 1\"", "5", "-1.5e3", "true", "null", "{}", "[]", "\"\uD83D\uDCA1\""})
    void takesAnyJsonValueAsABody(String body) {
        assertThat(SmokeCheck.parse("POST /a?b=%20&c=d " + body + " -> 204"))
                .extracting(SmokeCheck::body, SmokeCheck::path)
                .containsExactly(Optional.of(body), "/a?b=%20&c=d");
    }

    @Test
    void readsALineThatIsBrokenInThePom() {
        assertThat(SmokeCheck.parse("\n      POST /items\n\t{\"name\":\"lamp\"}\r\n   ->   201  \n")
                        .text())
                .isEqualTo("POST /items {\"name\":\"lamp\"} ->   201");
    }

    @Test
    void takesOtherTextAsTheWholeWantedBody() {
        assertThat(SmokeCheck.parse("GET /hello -> 200 Hello -> \"world\" }").expectedBody())
                .contains("Hello -> \"world\" }");
    }

    @Test
    void showsThePlaceThatCannotBeRead() {
        assertThatThrownBy(() -> SmokeCheck.parse("PUT /items/42 {\"name\":desk} -> 200"))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        A smoke check cannot be read at character 23: a body must be JSON, then comes ->.

                          check  PUT /items/42 {"name":desk} -> 200
                                                       ^

                          Write it as in <check>PUT /items/42 {"name":"desk lamp"} -> 200 {"message":"item 42 updated"}</check>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| ^ | it must start with one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
                "get /health -> 200|^|it must start with one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
                "GET|   ^|after the method comes a path that starts with /",
                "GET health -> 200|    ^|after the method comes a path that starts with /",
                "GET https://x/health -> 200|    ^|after the method comes a path that starts with /",
                "GET /health|           ^|here must come -> and the wanted status",
                "GET /health->200|            ^|this character cannot stand in a path; write blanks as %20",
                "GET /a#b -> 200|      ^|a request has no fragment; write # as %23",
                "GET /a%zz -> 200|      ^|this character cannot stand in a path; write blanks as %20",
                "GET /my items -> 200|        ^|a body must be JSON, then comes ->",
                "GET /health 200|               ^|here must come -> and the wanted status",
                "GET /health -> |              ^|after -> comes the wanted status, from 200 to 599",
                "GET /health -> OK|               ^|after -> comes the wanted status, from 200 to 599",
                "GET /health -> 99|               ^|after -> comes the wanted status, from 200 to 599",
                "GET /health -> 2000|               ^|after -> comes the wanted status, from 200 to 599",
                "GET /health -> ٢٠٠|               ^|after -> comes the wanted status, from 200 to 599",
                "POST /a {\"b\":1 -> 200|               ^|a body must be JSON, then comes ->",
                "POST /a {} {} -> 200|           ^|here must come -> and the wanted status",
                "HEAD /a -> 200 {}|               ^|an answer to HEAD has no body (RFC 9110, 9.3.2)",
                "GET /a -> 200 {\"b\":}|                   ^|the wanted body starts as JSON but is none",
                "GET /a -> 200 {}  x|                  ^|after the wanted body nothing more may come",
            })
    void putsTheCaretUnderThePlace(String lineCaretAndRule) {
        String[] parts = lineCaretAndRule.split("\\|");
        assertThatThrownBy(() -> SmokeCheck.parse(parts[0])).isInstanceOfSatisfying(LambdaException.class, e -> {
            assertThat(e.facts())
                    .containsExactly(new LambdaException.Fact("check", parts[0].strip() + "\n" + caret(parts)));
            assertThat(e.problem()).endsWith(": " + parts[2].strip() + ".");
        });
    }

    private static String caret(String[] parts) {
        return parts[0].isEmpty() ? "^" : parts[1];
    }

    @Test
    void survivesJsonAThousandTimesNested() {
        assertThatThrownBy(() -> SmokeCheck.parse("POST /a " + "[".repeat(5000) + "]".repeat(5000) + " -> 200"))
                .isInstanceOf(LambdaException.class);
    }
}
