package dev.lambdamaven.plugin.smoke.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaretTest {

    private static final String STARTS = "it must start with one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String BODY = "a body must be JSON, `text` or file,name; then comes ->";
    private static final String STATUS = "after -> comes the wanted status, from 200 to 599, or 2xx to 5xx";
    private static final String PREDICATE = "here must come one of ==, !=, contains, matches, exists, not exists";

    private static void parse(String text) {
        CheckParser.parse(text, "", new Scope(Set.of()));
    }

    @Test
    void isInTheLineOfTheFileThatAnEditorShows() {
        assertThatThrownBy(() -> CheckParser.parse(
                        "\uFEFF\n# usual ones\n\nGET /health -> 200\nget /x -> 200", "checks.txt", new Scope(Set.of())))
                .hasMessageContainingAll("checks.txt", "line 5, character 1", "check  get /x -> 200\n");
        assertThat(CheckParser.parse("\uFEFFGET /health -> 200", "checks.txt", new Scope(Set.of())))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|^|" + STARTS,
                "get /health -> 200|^|" + STARTS,
                "GETS /health -> 200|^|" + STARTS,
                "GET|   ^|after the method comes a path that starts with /",
                "GET health -> 200|    ^|after the method comes a path that starts with /",
                "GET https://x/health -> 200|    ^|after the method comes a path that starts with /",
                "GET /health|           ^|here must come -> and the wanted status",
                "GET /health->200|            ^|this character cannot stand in a path; write blanks as %20",
                "GET /a#b -> 200|      ^|a request has no fragment; write # as %23",
                "GET /a%zz -> 200|      ^|this character cannot stand in a path; write blanks as %20",
                "GET /my items -> 200|        ^|" + BODY,
                "GET /health 200|               ^|here must come -> and the wanted status",
                "GET /health -> |              ^|" + STATUS,
                "GET /health -> OK|               ^|" + STATUS,
                "GET /health -> 99|               ^|" + STATUS,
                "GET /health -> 2000|               ^|" + STATUS,
                "GET /health -> 1xx|               ^|" + STATUS,
                "GET /health -> ٢٠٠|               ^|" + STATUS,
                "POST /a {\"b\":1 -> 200|               ^|" + BODY,
                "POST /a {} {} -> 200|           ^|here must come -> and the wanted status",
                "POST /a `x -> 200|        ^|" + BODY,
                "POST /a file,x -> 200|        ^|" + BODY,
                "HEAD /a -> 200 {}|               ^|an answer to HEAD has no body (RFC 9110, 9.3.2)",
                "GET /a -> 200 {\"b\":}|                   ^|the wanted body starts as JSON but is none",
                "GET /a -> 200 {}  x|                  ^|here the line must end",
                "GET /@{id} -> 200|     ^|no earlier check captures id",
                "GET /@{env.NONE} -> 200|     ^|the variable NONE is not set in this shell",
                "GET /@{a-b} -> 200|     ^|a variable is written @{id} or @{env.NAME}",
            })
    void isUnderThePlaceOfALine(String lineCaretAndRule) {
        String[] parts = lineCaretAndRule.split("\\|", -1);
        assertShown(parts[0], parts[0].strip(), parts[0].isEmpty() ? "^" : parts[1], parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.id|    ^|" + PREDICATE,
                "$.id = 1|     ^|" + PREDICATE,
                "$.id ==|       ^|after == comes JSON, texts in quotation marks",
                "$.id == lamp|        ^|after == comes JSON, texts in quotation marks",
                "$.id == 1 2|          ^|here the line must end",
                "$.a[x] exists|   ^|a step of a JSON path is .name, ['name'], [0], [-1], [*] or .*",
                "$..a exists| ^|a step of a JSON path is .name, ['name'], [0], [-1], [*] or .*",
                "$.a matches 5|            ^|after matches comes a regular expression in quotation marks",
                "$.a matches \"(\"|            ^|this is no regular expression: Unclosed group",
                "header == 1|^|here must come $.name, header Name or body",
                "within 3|       ^|here must come a time such as 300 ms or 2 s",
                "within 3 min|       ^|here must come a time such as 300 ms or 2 s",
                "retry|     ^|after retry comes a number from 1 to 100",
                "retry 101|      ^|after retry comes a number from 1 to 100",
                "retry 2 every|        ^|here the line must end",
                "retry 2 every second|              ^|here must come a time such as 300 ms or 2 s",
                "capture $.id|        ^|after capture comes a name and =, as in capture id = $.id",
                "capture id = id|             ^|here must come $.name, header Name or body",
                "name|    ^|after name comes what reports call the check",
                "Authorization: Bearer @{env.NONE}|                  ^|the variable NONE is not set in this shell",
                "status 200|^|a line after the status starts with {, [, $, header, body, within, retry, capture, name,"
                        + " or is \"Name: value\"",
            })
    void isUnderThePlaceOfAFurtherLine(String lineCaretAndRule) {
        String[] parts = lineCaretAndRule.split("\\|", -1);
        String shown = parts[0].startsWith("Authorization") ? "Authorization: ***" : parts[0];
        assertShown("GET /a -> 200\n    " + parts[0], shown, parts[1], parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: x|^|the header Host is set by the HTTP client itself",
                "X-A: ä|     ^|a header's value has visible ASCII characters only",
                "X-A:b|^|" + BODY,
            })
    void isUnderThePlaceOfARequestHeader(String lineCaretAndRule) {
        String[] parts = lineCaretAndRule.split("\\|", -1);
        assertShown("GET /a\n  " + parts[0] + "\n  -> 200", parts[0], parts[1], parts[2]);
    }

    private static void assertShown(String text, String line, String caret, String rule) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(LambdaException.class, e -> {
            assertThat(e.facts()).containsExactly(new LambdaException.Fact("check", line + "\n" + caret));
            assertThat(e.problem()).endsWith(": " + rule + ".");
        });
    }
}
