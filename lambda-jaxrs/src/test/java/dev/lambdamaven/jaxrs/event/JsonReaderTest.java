package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void readsObjectsArraysAndStrings() {
        assertThat(JsonTree.read(" { \"a\" : [ \"b\" , { } , [ ] ] , \"\" : \"\" } "))
                .isEqualTo(Map.of("a", List.of("b", Map.of(), List.of()), "", ""));
    }

    @Test
    void readsEveryEscape() {
        assertThat(JsonTree.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u03BB x \\uD83D\\ude00\""))
                .isEqualTo("\"\\/\b\f\n\r\t\u00E9\u03BB x \uD83D\uDE00");
    }

    @Test
    void keepsHalfOfASurrogatePairAsItIsWritten() {
        assertThat(JsonTree.read("\"\\ud83d-\"")).isEqualTo("\uD83D-");
    }

    @Test
    void readsUtf8WhateverTheDefaultCharset() {
        assertThat(JsonTree.read("\"h\u00E9llo \u03BB \uD83D\uDE00 \uFFFD\""))
                .isEqualTo("h\u00E9llo \u03BB \uD83D\uDE00 \uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "10", "-1.50", "1e5", "0.1E-7", "1E+09", "true", "false", "null"})
    void skipsNumbersAndWords(String json) {
        assertThat(JsonTree.read("[" + json + "," + json + " ]")).isEqualTo(List.of(false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it ends too early, expected a value at byte 0",
                "{ | it ends too early, expected '\"' at byte 1",
                "{\"a\" | it ends too early, expected ':' at byte 4",
                "{\"a\":1,} | expected '\"' at byte 7",
                "{\"a\":1 \"b\":2} | expected '}' at byte 7",
                "{a:1} | expected '\"' at byte 1",
                "[1,] | expected a value at byte 3",
                "[1 2] | expected ']' at byte 3",
                "{} {} | something follows the value at byte 3",
                "\"a | it ends too early, expected '\"' at byte 2",
                "\"\\x\" | unknown escape at byte 2",
                "\"\\u12g4\" | expected a hexadecimal digit at byte 5",
                "\"\\ | it ends too early, unknown escape at byte 2",
                "01 | something follows the value at byte 1",
                "- | it ends too early, expected a value at byte 1",
                "1. | it ends too early, expected a value at byte 2",
                "1e+ | it ends too early, expected a value at byte 3",
                "+1 | expected a value at byte 0",
                "NaN | expected a value at byte 0",
                "nul | it ends too early, expected null at byte 3",
                "truE | expected true at byte 3",
            })
    void saysWhatIsWrongAndWhere(String json, String problem) {
        assertThatThrownBy(() -> JsonTree.read(json))
                .isInstanceOf(JsonException.class)
                .hasMessage("The event is not valid JSON: " + problem + ".");
    }

    @Test
    void refusesRawControlCharacters() {
        assertThatThrownBy(() -> JsonTree.read("\"a\nb\""))
                .hasMessageContaining("raw control character in a string at byte 2");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "\"caf\u00E9\"".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> JsonTree.read(latin))
                .hasMessageContaining("a string that is not UTF-8 ends at byte 5");
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false", "1000000, false"})
    void boundsTheNesting(int depth, boolean accepted) {
        JsonReader reader = new JsonReader(("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8));

        if (accepted) {
            reader.skip();
            reader.end();
        } else {
            assertThatThrownBy(reader::skip)
                    .hasMessageContaining("more than 64 objects and arrays in each other at byte 65");
        }
    }

    @RepeatedTest(100)
    void readsWhatWasWritten(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        Object tree = JsonTree.random(random, 4);

        assertThat(JsonTree.read(JsonTree.write(tree, random))).isEqualTo(tree);
    }

    @RepeatedTest(100)
    void endsWithAResultOrAPositionWhateverIsChanged(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        byte[] json = JsonTree.write(JsonTree.random(random, 4), random).getBytes(StandardCharsets.UTF_8);
        json[random.nextInt(json.length)] = (byte) random.nextInt(256);

        try {
            assertThat(JsonTree.read(json)).isNotNull();
        } catch (JsonException e) {
            assertThat(e).hasMessageMatching("The event is not valid JSON: .* at byte \\d+\\.");
        }
    }
}
