package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.check.QueryMask;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class QueryMaskTest {

    @Test
    void sendsTheQueryAndShowsItsValuesNowhere() throws IOException {
        try (TestServer server = TestServer.answering(500, "")) {
            SmokeReport report = TestRun.fresh()
                    .run(
                            server.url(),
                            "GET /x?token=s3cret&page=s3cret -> 200",
                            "POST /y?s3cret {\"a\":\"b?c=d\"} -> 201 ok?a=b");

            assertThat(server.requests())
                    .containsExactly(
                            "GET /x?token=s3cret&page=s3cret", "POST /y?s3cret application/json {\"a\":\"b?c=d\"}");
            assertThat(report.consoleLines().get(0)).startsWith("GET  /x?token=***&page=***   500 ");
            assertThat(report.results().get(1).asked().text()).isEqualTo("POST /y?*** {\"a\":\"b?c=d\"} -> 201 ok?a=b");
            assertThat(report.failure().orElseThrow())
                    .hasMessageContaining("curl -i -X GET '" + server.url() + "/x?token=***&page=***'");
            assertThat(report.toJson() + report.toSurefireXml() + report.failure() + report.consoleLines())
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void isReadBackFromJsonAndWrittenAlike() throws IOException {
        try (TestServer server = TestServer.answering(200, "")) {
            String json =
                    TestRun.fresh().run(server.url(), "GET /x?a=1&b -> 200").toJson();

            assertThat(SmokeReport.fromJson(json).toJson()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a",
        "/a?, /a?",
        "/a?b, /a?***",
        "/a?b=, /a?b=***",
        "/a?b=1&c=2&&d, /a?b=***&c=***&&***",
        "/a?b=c=d?e, /a?b=***",
        "https://h/a?b=1, https://h/a?b=***"
    })
    void hidesValuesAndKeepsNames(String path, String shown) {
        assertThat(QueryMask.path(path)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a?t=s3cret -> 20, GET /a?t=*** -> 20, '                ^'",
        "GET /a?t=s3{ret -> 200, GET /a?t=*** -> 200, '        ^'",
        "GETT /a?t=s3cret -> 200, GETT /a?t=*** -> 200, '^'",
        "GET/a?t=s3cret -> 200, GET/a?t=*** -> 200, '^'"
    })
    void hidesThemInALineThatCannotBeReadToo(String line, String shown, String caret) {
        assertThatThrownBy(() -> SmokeCheck.parse(line))
                .isInstanceOfSatisfying(
                        LambdaException.class,
                        e -> assertThat(e.facts())
                                .containsExactly(new LambdaException.Fact("check", shown + "\n" + caret)));
    }
}
