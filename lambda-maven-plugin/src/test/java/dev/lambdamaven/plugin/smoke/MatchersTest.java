package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchersTest {

    private static final String BODY =
            "{\"id\":42,\"price\":1.50,\"name\":\"desk lamp\",\"none\":null,\"tags\":[\"a\",\"b\"],\"items\":[{\"id\":1},{\"id\":2,\"x\":{}}],\"a b\":{\"c\":true}}";

    private static SmokeResult judged(String lines, String body) {
        SmokeCheck check = SmokeCheck.parse("GET /a -> 2xx\n" + lines);
        List<Header> headers = List.of(new Header("Location", "/items/42"), new Header("x-empty", ""));
        Reply reply = new Reply.Answer(200, headers, body, false, 1, Optional.empty());
        SmokeResult.Asked asked = new SmokeResult.Asked(check.text(), "GET", "/a", "there", "again");
        return new Judgement(check, Map.of(), Redaction.of(List.of(check)))
                .of(asked, reply)
                .result();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.id == 42",
                "$.id == 42.0",
                "$.price == 1.5",
                "$.id != 43",
                "$.none == null",
                "$.none exists",
                "$.nothing not exists",
                "$.name contains \"lamp\"",
                "$.name matches \"^desk l.mp$\"",
                "$['a b'].c == true",
                "$[\"a b\"]['c'] == true",
                "$.tags == [\"a\",\"b\"]",
                "$.tags contains \"b\"",
                "$.items[1].id == 2",
                "$.items[-1].x == {}",
                "$.items[*].id == [1,2]",
                "$.items[*].id contains 2",
                "$.items[*].nothing == []",
                "$.items[5] not exists",
                "$.* contains 42",
                "$ exists",
                "{\"id\":42,\"items\":[{},{\"id\":2}]}",
                "Location: /items/42",
                "x-empty:",
                "header LOCATION matches \"/[0-9]+$\"",
                "header X-None not exists",
                "header x-empty exists",
                "body contains \"desk lamp\"",
                "body matches \"(?s)^[{].*}$\"",
            })
    void holds(String line) {
        assertThat(judged(line, BODY).mismatch()).isEmpty();
        assertThat(judged(line, BODY).passed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.id == \"42\" | $.id is 42, wanted == \"42\"",
                "$.id != 42 | $.id is 42, wanted != 42",
                "$.nothing == 1 | $.nothing is missing, wanted == 1",
                "$.nothing exists | $.nothing is missing",
                "$.id not exists | $.id is 42, wanted none",
                "$.items[1] == {\"id\":2} | $.items[1] is {\"id\":2,\"x\":{}}, wanted == {\"id\":2}",
                "$.name contains \"sofa\" | $.name is \"desk lamp\", wanted contains \"sofa\"",
                "$.id contains 4 | $.id is 42, wanted contains 4",
                "$.id matches \"4\" | $.id is 42, wanted matches \"4\"",
                "$.items[*].id == 1 | $.items[*].id is [1,2], wanted == 1",
                "{\"id\":43} | /id is 42, wanted 43",
                "body contains \"sofa\" | body is",
            })
    void namesWhatDiffersInTheBody(String line, String differs) {
        assertThat(judged(line, BODY).mismatch().orElseThrow().differs()).startsWith(differs);
        assertThat(judged(line, BODY).problem()).isEqualTo("answered 200 as wanted, but with another body");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Location: /items/43 | header Location is /items/42, wanted /items/43",
                "X-None: a | header X-None is missing, wanted a",
                "header Location not exists | header Location is \"/items/42\", wanted none",
                "header X-None matches \"a\" | header X-None is missing, wanted matches \"a\"",
            })
    void namesWhatDiffersInTheHead(String line, String differs) {
        assertThat(judged(line, BODY).mismatch().orElseThrow().differs()).isEqualTo(differs);
        assertThat(judged(line, BODY).outcome()).isEqualTo(Outcome.WRONG_HEADER);
        assertThat(judged(line, BODY).problem()).isEqualTo("answered 200 as wanted, but with other headers");
    }

    @ParameterizedTest
    @CsvSource({"$.id == 42", "$ exists", "{}", "capture id = $.id"})
    void saysWhenTheBodyIsNoJson(String line) {
        assertThat(judged(line, "<html>").mismatch().orElseThrow().differs())
                .isIn("the body is no JSON", "nothing to capture as id: $.id is missing");
    }

    @Test
    void namesAllDifferencesAtOnce() {
        SmokeResult result = judged("$.id == 1\nLocation: /x\n{\"name\":\"sofa\"}\ncapture x = header X-None", BODY);

        assertThat(result.mismatch().orElseThrow()).isEqualTo(new SmokeResult.Mismatch("{\"name\":\"sofa\"}", """
                        $.id is 42, wanted == 1
                        header Location is /items/42, wanted /x
                        /name is "desk lamp", wanted "sofa"
                        nothing to capture as x: header X-None is missing"""));
    }
}
