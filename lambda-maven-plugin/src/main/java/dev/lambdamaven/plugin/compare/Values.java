package dev.lambdamaven.plugin.compare;

import java.util.List;

/** Parts of requests that clients send, rightly or not. */
final class Values {

    static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    /** Of one path segment, encoded. */
    static final List<String> SEGMENTS = List.of(
            "42",
            "-1",
            "0",
            "007",
            "+5",
            "2147483648",
            "9223372036854775808",
            "1.5",
            "1e3",
            "true",
            "lamp",
            "a%20b",
            "a+b",
            "%C3%A4",
            "%2F",
            "%zz",
            "%",
            "a;m=1",
            ";",
            ".",
            "..",
            "%2e%2e",
            "",
            "@",
            "a:b",
            "a,b",
            "A");

    static final List<String> QUERIES = List.of(
            "x=1",
            "id=42",
            "id=",
            "id",
            "q=a%20b",
            "q=a+b",
            "q=%zz",
            "id=1&id=2",
            "&&",
            "=",
            "q=%C3%A4",
            "a=b=c",
            "q=%26");

    static final List<String> BODIES = List.of(
            "{}",
            "{\"name\":\"lamp\"}",
            "{\"name\":null}",
            "{\"name\":[1]}",
            "{\"other\":true}",
            "[]",
            "null",
            "1",
            "\"x\"",
            "{",
            "{}{}",
            " ",
            "name=lamp",
            "{\"name\":\"\u00e4\ud83d\ude00\"}");

    static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "application/*",
            "text/plain",
            "text/html,application/json;q=0.9",
            "application/json;q=0",
            "application/json;charset=utf-16",
            "nonsense",
            "");

    static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=iso-8859-1",
            "text/plain",
            "application/x-www-form-urlencoded",
            "APPLICATION/JSON",
            "application/problem+json",
            "nonsense",
            "");

    private Values() {}
}
