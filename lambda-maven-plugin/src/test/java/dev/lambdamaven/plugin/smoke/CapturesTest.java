package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CapturesTest {

    private final TestRun smoke = TestRun.fresh();

    @TempDir
    private Path project;

    private List<SmokeCheck> read(String text) {
        return new SmokeChecks(project, Map.of("TOKEN", "s3cr\"t ü")).read(List.of(text), Optional.empty());
    }

    @Test
    void goIntoLaterRequests() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("Location", "/items/a b");
            TestServer.answer(exchange, 200, "{\"id\":7,\"name\":\"Tom's \\\"lamp\\\"\",\"list\":[1]}");
        })) {
            SmokeReport report = smoke.run(server.url(), read("""
                    POST /items -> 200
                      capture id = $.id
                      capture name = $.name
                      capture list = $.list
                      capture place = header Location
                    PUT /items/@{id}?at=@{place} {"id":@{id},"name":"@{name}","list":@{list}} -> 200
                      {"id":@{id},"name":"@{name}"}
                      Location: @{place}
                      $.name == "@{name}"
                    """));

            assertThat(report.failure()).isEmpty();
            assertThat(server.requests().get(1))
                    .isEqualTo("PUT /items/7?at=%2Fitems%2Fa%20b application/json "
                            + "{\"id\":7,\"name\":\"Tom's \\\"lamp\\\"\",\"list\":[1]}");
        }
    }

    @Test
    void areMissedByTheChecksThatNeedThem() throws IOException {
        try (TestServer server = TestServer.answering(200, "{}")) {
            SmokeReport report = smoke.run(
                    server.url(), read("POST /a -> 200\ncapture id = $.id\nGET /a/@{id} -> 200\nGET /b -> 200"));

            assertThat(report.results())
                    .extracting(SmokeResult::problem)
                    .containsExactly(
                            "answered 200 as wanted, but with another body",
                            "was not sent, because no answer had what it needs as id",
                            "");
            assertThat(server.requests()).containsExactly("POST /a", "GET /b");
            assertThat(report.consoleLines().get(1))
                    .isEqualTo("GET  /a/@{id}   ---  was not sent, because no answer had" + " what it needs as id");
        }
    }

    @Test
    void ofSecretsAndVariablesOfTheShellAreSentAndShownNowhere() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            String token = exchange.getRequestHeaders().getFirst("x-token");
            exchange.getResponseHeaders().set("x-echo", String.valueOf(token));
            TestServer.answer(exchange, 500, "x".repeat(490) + "{\"token\":\"c4ptured\"} s3cr\"t ü s3cr\\\"t ü");
        })) {
            SmokeReport report = smoke.run(server.url(), read("""
                    POST /login?key=@{env.TOKEN} {"password":"@{env.TOKEN}"} -> 200 @{env.TOKEN}
                      capture token = body redact
                      body contains "@{env.TOKEN}-"
                      name log in
                    POST /@{token}
                      x-token: @{token}
                      `@{env.TOKEN}`
                      -> 200 @{token}
                    """));

            assertThat(server.requests().get(0)).endsWith("{\"password\":\"s3cr\\\"t ü\"}");
            String shown = report.toJson() + report.toSurefireXml() + report.failure() + report.consoleLines();
            assertThat(shown).contains("log in").doesNotContain("s3cr", "c4ptured");
        }
    }

    @Test
    void hideAllThatIsInAnObject() throws IOException {
        try (TestServer server =
                TestServer.answering(200, "{\"auth\":{\"access\":\"n3sted\",\"all\":[null,[90125]]}}")) {
            SmokeReport report = smoke.run(
                    server.url(),
                    read("POST /login -> 200\ncapture auth = $.auth redact\nPOST /a {\"auth\":@{auth}} -> 404"));

            assertThat(server.requests().get(1)).contains("n3sted", "90125");
            String shown = report.toJson() + report.toSurefireXml() + report.failure() + report.consoleLines();
            assertThat(shown).contains("***").doesNotContain("n3sted", "90125");
        }
    }

    @Test
    void ofTheShellCannotBreakAHeader() throws IOException {
        try (TestServer server = TestServer.answering(200, "")) {
            SmokeReport report = smoke.run(server.url(), read("GET /a\nAuthorization: @{env.TOKEN}\n-> 200"));

            assertThat(report.results().get(0).problem())
                    .isEqualTo(
                            "was not sent: the value for header Authorization has characters other than visible ASCII");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void shareAProjectWithBodiesFromFiles() throws IOException {
        Files.createDirectories(project.resolve("src/smoke"));
        Files.writeString(project.resolve("src/smoke/item.json"), "{\"name\":\"@{lamp}\"}");
        Files.writeString(project.resolve("src/smoke/page.xml"), "<a/>");
        try (TestServer server = TestServer.answering(200, "")) {
            smoke.run(
                    server.url(),
                    read("POST /a file,src/smoke/item.json; -> 200\nPOST /b file,src/smoke/page.xml; -> 200\n"
                            + "POST /c\nContent-Type: text/html\nfile,src/smoke/page.xml;\n-> 200"));

            assertThat(server.requests())
                    .containsExactly(
                            "POST /a application/json {\"name\":\"@{lamp}\"}",
                            "POST /b application/xml <a/>",
                            "POST /c text/html <a/>");
        }
    }
}
