package dev.lambdamaven.plugin.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.Results;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvocationsTest {

    private static final String REPORT = "REPORT RequestId: 1\tDuration: 2 ms\t";

    private final Invocations invocations = new Invocations(line -> line.replace("hush", "***"));

    @Test
    void belongToTheRequestThatTheyCameFrom() {
        saw("r=1", "INIT_START x\nSTART RequestId: 1 Version: 7\nhush\n" + REPORT + "Init Duration: 5 ms\t\n");
        saw("r=2", "START RequestId: 2 Version: 7\nEND RequestId: 2\n" + REPORT + "\n");

        Invoked cold = invocations.take("r=1").orElseThrow();
        Invoked warm = invocations.take("r=2").orElseThrow();

        assertThat(cold.cold()).isTrue();
        assertThat(cold.lines()).containsExactly("***");
        assertThat(warm.cold()).isFalse();
        assertThat(warm.lines()).isEmpty();
        assertThat(invocations.take("r=1")).isEmpty();
    }

    @Test
    void areShownWithTheirEventsAndAnswers() {
        saw("r=1", "hush <b>\n" + REPORT + "\n");
        Visit visit = new Visit(
                3,
                Instant.EPOCH,
                new Request("GET", "/a", "b=c", Map.of(), Body.EMPTY),
                Answer.of(200),
                12,
                invocations.take("r=1"));

        assertThat(RequestPage.of(visit).body().text())
                .contains("GET /a?b=c", "&quot;requestId&quot; : &quot;r=1&quot;", "&quot;statusCode&quot; : 200")
                .contains("*** &lt;b&gt;");
        assertThat(visit.lines().get(0)).startsWith("GET     /a?b=c ").endsWith("200     12 ms  warm");
        assertThat(visit.lines().get(1).strip()).isEqualTo("*** <b>");
    }

    @Test
    void areForgottenWhenNobodyAsks() {
        for (int number = 0; number < 100; number++) {
            saw("r=" + number, "");
        }
        invocations.saw(Results.setup("items", "7"), Body.utf8("no json"), outcome(""));

        assertThat(invocations.take("r=0")).isEqualTo(Optional.empty());
        assertThat(invocations.take("r=99")).isPresent();
    }

    private void saw(String requestId, String log) {
        Body event = Body.utf8("{\"requestContext\":{\"requestId\":\"" + requestId + "\"}}");
        invocations.saw(Results.setup("items", "7"), event, outcome(log));
    }

    private static FunctionRunner.Outcome outcome(String log) {
        return new FunctionRunner.Outcome(Results.answered("{\"statusCode\":200}"), Body.utf8(log));
    }
}
