package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.smoke.check.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSubsetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[true,null]} | {\"b\":[true,null],\"more\":{},\"a\":1}",
                "{\"price\":1.0} | {\"price\":1}",
                "0.10 | 0.1",
                "1e400 | 10e399",
                "[] | []",
                "null | null",
                "\"a\" | \"a\"",
            })
    void findsNoDifference(String wanted, String seen) {
        assertThat(difference(wanted, seen)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"message\":\"item 42 updated\"} | {\"message\":\"item 41 updated\"} | /message is \"item 41 updated\", wanted \"item 42 updated\"",
                "{\"a\":{\"b/c~\":[1,2]}} | {\"a\":{\"b/c~\":[1,3]}} | /a/b~1c~0/1 is 3, wanted 2",
                "{\"a\":null} | {} | /a is missing, wanted null",
                "[1] | [1,2] | the body has 2 items, wanted 1",
                "{\"a\":1} | {\"a\":\"1\"} | /a is \"1\", wanted 1",
                "{\"a\":[]} | {\"a\":{}} | /a is {}, wanted []",
                "9007199254740993 | 9007199254740992 | the body is 9007199254740992, wanted 9007199254740993",
            })
    void namesTheFirstDifference(String wanted, String seen, String difference) {
        assertThat(difference(wanted, seen)).isEqualTo(difference);
    }

    private static String difference(String wanted, String seen) {
        return JsonSubset.difference(
                        JsonText.parse(wanted).orElseThrow().value(),
                        JsonText.parse(seen).orElseThrow().value())
                .orElse("none");
    }
}
