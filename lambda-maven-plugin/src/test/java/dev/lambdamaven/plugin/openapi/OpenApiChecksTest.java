package dev.lambdamaven.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.smoke.Header;
import dev.lambdamaven.plugin.smoke.Reply;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests follow from a document, and which answers fit it. */
final class OpenApiChecksTest {

    private static final String PATHS = """
            servers:
              - url: https://{tenant}.example.com/{stage}/
                variables:
                  tenant: {default: acme}
                  stage: {default: v1}
            paths:
              /health:
                get:
                  responses: {"200": {description: fine}}
              /items:
                parameters:
                  - {name: page, in: query, required: false}
                get:
                  responses:
                    "200": {$ref: "#/components/responses/Items"}
                    4XX: {description: refused}
              /items/{id}:
                get: {parameters: [{$ref: "#/components/parameters/Id"}], responses: {default: {description: one}}}
                put: {responses: {default: {description: put}}}
              /search:
                get: {parameters: [{name: q, in: query, required: true}], responses: {default: {description: found}}}
              /me:
                get: {security: [{token: []}], responses: {default: {description: me}}}
              /open:
                servers: [{url: /}]
                get: {security: [{token: []}, {}], responses: {default: {description: open}}}
            components:
              parameters:
                Id: {name: id, in: path, required: true}
              responses:
                Items:
                  description: all
                  content:
                    application/json:
                      schema: {type: array, items: {$ref: "#/components/schemas/Item"}}
                    text/*: {}
              schemas:
                Item:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    made: {type: string, format: date-time}
                    parent: {allOf: [{$ref: "#/components/schemas/Item"}], NULLABLE}
                    note: {NULL_TEXT}
            """;
    private static final String V30 = "openapi: 3.0.3\n"
            + PATHS.replace("NULLABLE", "nullable: true").replace("NULL_TEXT", "type: string, nullable: true");
    private static final String V31 =
            "openapi: 3.1.0\n" + PATHS.replace(", NULLABLE", "").replace("NULL_TEXT", "type: [string, \"null\"]");

    @TempDir
    private Path folder;

    @Test
    void areTheRequestsThatCanBeSentAsTheyAre() throws IOException {
        OpenApiChecks checks = checks(V30);

        assertThat(checks.checks())
                .extracting(SmokeCheck::text)
                .containsExactly(
                        "GET /v1/health -> as in openapi.yaml",
                        "GET /v1/items -> as in openapi.yaml",
                        "GET /open -> as in openapi.yaml");
        assertThat(checks.checks())
                .extracting(check -> check.plainRequest().orElseThrow().path())
                .containsExactly("/v1/health", "/v1/items", "/open");
        assertThat(checks.leftOut())
                .containsExactly("GET /items/{id}: needs id", "GET /search: needs q", "GET /me: needs security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "200 > [{\"name\":\"lamp\",\"made\":\"2026-01-31T12:00:00Z\",\"note\":null}] > -",
                "200 > [] > -",
                "404 > no > -",
                "200 > [{}] > /0 does not fit its schema: required property 'name' not found",
                "200 > {} > the body does not fit its schema: object found, array expected",
                "200 > [{\"name\":\"a\",\"made\":\"today\"}] > /0/made does not fit its schema: does not match the date-time"
                        + " pattern must be a valid RFC 3339 date-time",
                "200 > [{\"name\":\"a\",\"parent\":{\"name\":1}}] > /0/parent/name does not fit its schema: integer found,"
                        + " string expected",
                "200 > [{\"name\":1,\"note\":2}] > /0/name does not fit its schema: integer found, string expected (and 1 more)",
                "200 > html > the body is no JSON",
                "200 > `` > the body is empty",
                "500 > [] > no answer from 500 on is a good one",
                "302 > [] > the document knows only 200, 4XX",
            })
    void judgeAnswersBySchema(int status, String body, String difference) throws IOException {
        for (String document : List.of(V30, V31)) {
            assertThat(difference(document, answer(status, "application/json;charset=UTF-8", body)))
                    .as(document.substring(0, 14))
                    .isEqualTo(Optional.ofNullable(difference));
        }
    }

    @Test
    void knowTheNullsOfEachVersion() throws IOException {
        String answer = "[{\"name\":\"a\",\"note\":null}]";

        assertThat(difference(V30.replace(", nullable: true", ""), answer(200, "application/json", answer)))
                .contains("/0/note does not fit its schema: null found, string expected");
        assertThat(difference(V31.replace("[string, \"null\"]", "string"), answer(200, "application/json", answer)))
                .contains("/0/note does not fit its schema: null found, string expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            nullValues = "-",
            value = {
                "text/plain > -",
                "application/xml > its Content-Type is application/xml, the document says application/json or text/*",
                "'' > its Content-Type is missing, the document says application/json or text/*",
            })
    void judgeTheMediaType(String type, String difference) throws IOException {
        assertThat(difference(V31, answer(200, type, "x"))).isEqualTo(Optional.ofNullable(difference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"openapi\":\"3.1.1\",\"paths\":{\"/\":{\"get\":{\"responses\":{\"2XX\":{}}}}}}"})
    void areReadFromJsonToo(String json) throws IOException {
        assertThat(difference(json, answer(204, "", ""))).isEmpty();
    }

    @Test
    void leaveOutWhatIsNoPathOfAUrl() throws IOException {
        String get = "\":{\"get\":{\"responses\":{\"2XX\":{}}}}";
        OpenApiChecks checks = checks("{\"openapi\":\"3.1.1\",\"paths\":{\"/a" + get + ",\".evil.com/" + get + ",\"/b c"
                + get + ",\"/%zz" + get + ",\"/d#e" + get + "}}");

        assertThat(checks.checks()).extracting(SmokeCheck::text).containsExactly("GET /a -> as in openapi.yaml");
        assertThat(checks.leftOut())
                .hasSize(4)
                .contains("GET .evil.com/: needs a path that starts with / and has the characters of URLs");
    }

    private Optional<String> difference(String document, Reply.Answer answer) throws IOException {
        List<SmokeCheck> checks = checks(document).checks();
        SmokeCheck check = checks.get(checks.size() == 1 ? 0 : 1);
        return check.matchers().get(0).difference(answer);
    }

    private static Reply.Answer answer(int status, String type, String body) {
        List<Header> headers = type.isEmpty() ? List.of() : List.of(new Header("Content-Type", type));
        return new Reply.Answer(status, headers, body, false, 1, Optional.empty());
    }

    private OpenApiChecks checks(String document) throws IOException {
        return OpenApiChecks.of(Files.writeString(folder.resolve("openapi.yaml"), document));
    }
}
