package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Random;

/** The values that sample requests are made of. */
final class SampleValues {

    private static final List<String> SEGMENTS = List.of(
            "42",
            "42",
            "7",
            "-1",
            "abc",
            "true",
            "RED",
            "1.5",
            "99999999999",
            "a b",
            "ä",
            "+",
            "a+b",
            "0x1",
            "null",
            "c6a2f1b8-3d52-4c0e-8b3e-1f2d3c4b5a69",
            "x",
            "(1)",
            "a,b",
            "..",
            "~",
            "€",
            "😀",
            "A".repeat(300));
    private static final List<String> ESCAPED =
            List.of("%34%32", "a%20b", "%C3%A4", "%2F", "%252F", "%ff", "%zz", "%", "a%2Bb", "%20", "%3B", "%E2%82%AC");
    private static final List<String> TEXTS = List.of(
            "42",
            "42",
            "0",
            "-1",
            "true",
            "TRUE",
            "x",
            "RED",
            "red",
            "1.5",
            "",
            "+",
            "a+b",
            "%20",
            "a%20b",
            "%C3%A4",
            "%ff",
            "99999999999",
            "1e3",
            "2147483648",
            "c6a2f1b8-3d52-4c0e-8b3e-1f2d3c4b5a69",
            "ab",
            "%2B",
            "NaN",
            "1,2",
            "=");
    private static final List<String> TAILS = List.of("/", "//", "/x", ";a=b", "/;", ";", "/x/y", ".json");
    private static final List<String> JUNK = List.of("&&", "utm=1", "=", "a=b=c", "x", "%3D=1", "q=a&q=b", "[0]=1");
    private static final List<String> JSON = List.of(
            "{\"name\":\"lamp\"}",
            "{\"name\":\"lamp\",\"price\":12.5,\"description\":\"ä€\"}",
            "{}",
            "{\"name\":null}",
            "{\"name\":\"x\",\"count\":3}",
            "{\"price\":1e2}",
            "{\"name\":\"x\",\"unknown\":[1,{\"a\":2}]}");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "[]",
            "5",
            "\"x\"",
            "{",
            "{\"name\":5}",
            "{\"name\":\"x\"} x",
            "{'a':1}",
            "{\"price\":\"a\"}",
            "ÿ",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"count\":1.5}",
            "{\"count\":99999999999}",
            "\u0000");
    private static final List<String> TYPES = List.of(
            "application/json;charset=utf-8",
            "application/json; charset=\"utf-8\"",
            "text/plain",
            "application/octet-stream",
            "Application/JSON",
            "application/json;",
            "application/*",
            "*/*",
            "json",
            "",
            "application/vnd.api+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "application/json;v=1");
    private static final List<String> ACCEPTS = List.of(
            "application/json",
            "*/*",
            "application/*",
            "text/html",
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "application/json;q=0.5, text/plain",
            "application/xml",
            "text/html, image/gif, *; q=.2, */*; q=.2",
            "",
            "application/json;q=2",
            "application/json;q=a",
            "APPLICATION/JSON",
            "application/json;version=1",
            "text/plain",
            "application/json, , text/html",
            "foo",
            "*/json",
            "application/json;q=0",
            "image/*;q=0.1,*/*;q=0");
    private static final List<String> LANGUAGES =
            List.of("en-US,en;q=0.9,de;q=0.8", "de", "*", "", "en;q=x", "en;q=2", "xx-yy-zz", "de, ,en");

    private final Random random;

    SampleValues(Random random) {
        this.random = random;
    }

    String segment(boolean encoded) {
        return encoded && random.nextInt(4) == 0 ? one(ESCAPED) : one(SEGMENTS);
    }

    String text() {
        return one(TEXTS);
    }

    String tail() {
        return one(TAILS);
    }

    String junk() {
        return one(JUNK);
    }

    String json() {
        return one(JSON);
    }

    String odd() {
        return one(ODD);
    }

    String contentType() {
        return one(TYPES);
    }

    String accept() {
        return one(ACCEPTS);
    }

    String language() {
        return one(LANGUAGES);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
