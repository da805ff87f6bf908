package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SmokeReportTest {

    private static final URI BASE = URI.create("https://a1b2c3.execute-api.eu-west-1.amazonaws.com");
    private static final SmokeResult HEALTH = result("GET /health -> 200", 200, 38, "{\"status\":\"ok\"}");
    private static final SmokeResult CREATE = result("POST /items {\"name\":\"lamp\"} -> 201", 201, 12, "");
    private static final String UPDATE_LINE =
            "PUT /items/42 {\"name\":\"Tom's\"} -> 200 {\"message\":\"item 42 updated\"}";
    private static final SmokeResult UPDATE = result(UPDATE_LINE, 200, 11, "{\"message\":\"item 42 updated\"}");
    private static final SmokeResult CRASH = result(UPDATE_LINE, 500, 11, "{\"message\":\"Internal Server Error\"}");

    private static SmokeResult result(String line, int status, long millis, String body) {
        SmokeCheck check = SmokeCheck.parse(line);
        return judged(check, asked(check), new Reply.Answer(status, List.of(), body, false, millis, Optional.empty()));
    }

    private static SmokeResult.Asked asked(SmokeCheck check) {
        return asked(BASE, check);
    }

    private static SmokeResult.Asked asked(URI base, SmokeCheck check) {
        try (HttpTarget target = HttpTarget.at(base, Pace.real())) {
            return SmokeResult.Asked.of(check, check.plainRequest().orElseThrow(), target);
        }
    }

    private static SmokeResult judged(SmokeCheck check, SmokeResult.Asked asked, Reply reply) {
        return new Judgement(check, Map.of(), Redaction.of(List.of()))
                .of(asked, reply)
                .result();
    }

    private static SmokeReport report(SmokeResult... results) {
        return new SmokeReport(BASE.toString(), List.of(results));
    }

    @Test
    void printsColumns() {
        assertThat(report(HEALTH, CREATE, UPDATE).consoleLines())
                .containsExactly(
                        "GET  /health     200   38 ms", "POST /items      201   12 ms", "PUT  /items/42   200   11 ms");
    }

    @Test
    void printsWhatFailedBesideItsLine() {
        SmokeResult skipped = SmokeResult.skipped(HEALTH.asked(), "the endpoint cannot be reached");

        assertThat(report(CRASH, skipped).consoleLines())
                .containsExactly(
                        "PUT /items/42   500   11 ms  answered 500, wanted 200",
                        "GET /health     ---  was not sent, because the endpoint cannot be reached");
    }

    @Test
    void explainsAFailedFunctionWithItsLog() {
        Optional<LambdaException> failure = report(HEALTH, CRASH)
                .failure(List.of("java.lang.ClassNotFoundException: app.Items", "\tat \u001b[31mred\u001b[0m"));

        assertThat(failure).get().hasToString("dev.lambdamaven.plugin.LambdaException: " + """
                Smoke check 2 of 2 failed: PUT /items/42 answered 500, wanted 200.

                  url      https://a1b2c3.execute-api.eu-west-1.amazonaws.com/items/42
                  body     {"message":"Internal Server Error"}
                  wanted   {"message":"item 42 updated"}
                  differs  /message is "Internal Server Error", wanted "item 42 updated"
                  log      java.lang.ClassNotFoundException: app.Items
                           	at  [31mred [0m

                  The application failed, or the function gave no answer the HTTP API could use. Its log, above, says why.
                  Try it again: curl -i -X PUT -H 'content-type: application/json' -d '{"name":"Tom'\\''s"}' \
                'https://a1b2c3.execute-api.eu-west-1.amazonaws.com/items/42'""");
    }

    @Test
    void explainsAnotherBodyAndNamesTheOtherFailures() {
        SmokeResult other = result(UPDATE_LINE, 200, 11, "{\"message\":\"item 41 updated\"}");
        SmokeResult text = result("GET /health -> 200 fine", 200, 3, "bad\n");

        assertThat(report(CREATE, other, text).failure())
                .get()
                .hasToString("dev.lambdamaven.plugin.LambdaException: " + """
                Smoke check 2 of 3 failed: PUT /items/42 answered 200 as wanted, but with another body.

                  url         https://a1b2c3.execute-api.eu-west-1.amazonaws.com/items/42
                  body        {"message":"item 41 updated"}
                  wanted      {"message":"item 42 updated"}
                  differs     /message is "item 41 updated", wanted "item 42 updated"
                  failed too  GET /health answered 200 as wanted, but with another body

                  Try it again: curl -i -X PUT -H 'content-type: application/json' -d '{"name":"Tom'\\''s"}' \
                'https://a1b2c3.execute-api.eu-west-1.amazonaws.com/items/42'""");
    }

    @Test
    void explainsThatNobodyListens() {
        SmokeCheck health = SmokeCheck.parse("GET /health -> 200");
        SmokeResult refused = judged(
                health,
                asked(URI.create("http://127.0.0.1:4566"), health),
                new Reply.None(Outcome.REFUSED, "was not sent: nobody listens on 127.0.0.1:4566"));

        assertThat(report(refused, SmokeResult.skipped(CREATE.asked(), "the endpoint cannot be reached"))
                        .failure())
                .get()
                .hasToString("dev.lambdamaven.plugin.LambdaException: " + """
                Smoke check 1 of 2 failed: GET /health was not sent: nobody listens on 127.0.0.1:4566.

                  url  http://127.0.0.1:4566/health

                  Start it first; mvn verify does so. Or check what is deployed: -Dlambda.url=https://...""");
    }

    @Test
    void explainsNothingWhenAllPassed() {
        assertThat(report(HEALTH, CREATE, UPDATE).failure()).isEmpty();
    }

    @Test
    void isReadBackFromJson() {
        SmokeReport report =
                report(HEALTH, CRASH, UPDATE, SmokeResult.skipped(CREATE.asked(), "the endpoint cannot be reached"));

        assertThat(SmokeReport.fromJson(report.toJson())).isEqualTo(report);
    }

    @Test
    void refusesAReportThatCannotBeRead() {
        for (String text : List.of(
                "", "{", "[]", "{}", "{\"target\":\"http://x\",\"checks\":[{}]}", "{\"target\":1,\"checks\":[]}")) {
            assertThatThrownBy(() -> SmokeReport.fromJson(text))
                    .isInstanceOf(LambdaException.class)
                    .hasMessageStartingWith(
                            "The report of the smoke checks, target/lambda/smoke.json, cannot be read.");
        }
    }

    @Test
    void isShownByCiServersAsTests() {
        SmokeResult timeout = judged(
                SmokeCheck.parse("GET /health -> 200"),
                HEALTH.asked(),
                new Reply.None(Outcome.TIMED_OUT, "was not answered within 30 s"));

        String xml = report(HEALTH, timeout, SmokeResult.skipped(CREATE.asked(), "the endpoint cannot be reached"))
                .toSurefireXml();

        assertThat(xml).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="lambda:smoke" time="0.038" tests="3" errors="1" skipped="1" failures="0">
                  <properties><property name="lambda.smoke.target" value="https://a1b2c3.execute-api.eu-west-1.amazonaws.com"/></properties>
                  <testcase name="GET /health -&gt; 200" classname="lambda:smoke" time="0.038"></testcase>
                  <testcase name="GET /health -&gt; 200" classname="lambda:smoke" time="0.000">\
                <error message="GET /health was not answered within 30 s" type="TIMED_OUT">\
                Smoke check 2 of 3 failed: GET /health was not answered within 30 s.

                  url  https://a1b2c3.execute-api.eu-west-1.amazonaws.com/health

                  Find out what it waits for. Try it again: curl -i -X GET \
                'https://a1b2c3.execute-api.eu-west-1.amazonaws.com/health'</error></testcase>
                  <testcase name="POST /items {&quot;name&quot;:&quot;lamp&quot;} -&gt; 201" classname="lambda:smoke" time="0.000">\
                <skipped message="was not sent, because the endpoint cannot be reached"/></testcase>
                </testsuite>
                """);
    }

    @Test
    void writesXmlThatAParserReadsWhateverTheAnswerHolds() throws Exception {
        String nasty = "<a>&]]>\u0000\u0008\u001b\uFFFE\uD800 \uD83D\uDCA1 \"'";
        SmokeReport report = report(result("GET /health -> 200 <&'\"\uD83D\uDCA1>", 500, 1, nasty));

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(report.toSurefireXml().getBytes(UTF_8)));

        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).contains("  body     <a>&]]>      \uD83D\uDCA1 \"'\n");
    }
}
