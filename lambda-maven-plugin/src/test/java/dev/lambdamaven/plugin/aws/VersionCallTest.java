package dev.lambdamaven.plugin.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.smoke.Evidence;
import dev.lambdamaven.plugin.smoke.InvokeTarget;
import dev.lambdamaven.plugin.smoke.Outcome;
import dev.lambdamaven.plugin.smoke.Pace;
import dev.lambdamaven.plugin.smoke.Reply;
import dev.lambdamaven.plugin.smoke.SmokeRequest;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A version through Invoke, as a target of smoke checks: what AWS may answer besides the function's result. */
@Timeout(60)
final class VersionCallTest {

    private static final String LOG = "START RequestId: 1\nlooking\nREPORT RequestId: 1\tDuration: 1.00 ms\n";
    private static final ScriptedLambda.Answer FINE = new ScriptedLambda.Answer(
            200,
            Map.of(
                    "X-Amz-Executed-Version",
                    "14",
                    "X-Amz-Log-Result",
                    Base64.getEncoder().encodeToString(LOG.getBytes(StandardCharsets.UTF_8))),
            "{\"statusCode\":201,\"headers\":{\"X-Id\":\"7\"},\"body\":\"made\"}");

    @Test
    void meansWhatItWouldMeanToTheHttpApiAndBringsTheLog() throws IOException {
        Reply.Answer answer = (Reply.Answer) ask(FINE).reply();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        assertThat(answer.header("x-id")).contains("7");
        assertThat(answer.evidence())
                .contains(new Evidence(
                        LOG.lines().toList(),
                        Optional.of("REPORT RequestId: 1\tDuration: 1.00 ms"),
                        Optional.empty(),
                        Optional.of("14")));
    }

    @Test
    void aFunctionErrorIsTheGatewaysOwn500() throws IOException {
        ScriptedLambda.Answer failed = new ScriptedLambda.Answer(
                200,
                Map.of("X-Amz-Executed-Version", "14", "X-Amz-Function-Error", "Unhandled"),
                "{\"errorMessage\":\"no\",\"errorType\":\"x\"}");

        Reply.Answer answer = (Reply.Answer) ask(failed).reply();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        assertThat(answer.evidence().orElseThrow().functionError()).contains("Unhandled");
    }

    @Test
    void anotherVersionMayNotAnswer() throws IOException {
        ScriptedLambda.Answer other = new ScriptedLambda.Answer(200, Map.of("X-Amz-Executed-Version", "13"), "{}");

        Reply.None none = (Reply.None) ask(other).reply();

        assertThat(none.why()).isEqualTo("was answered by version 13 instead");
    }

    @Test
    void sendsAgainWhatWasThrottled() throws IOException {
        Asked asked = ask(ScriptedLambda.Answer.error(429, "TooManyRequestsException", "Rate Exceeded."), FINE);

        assertThat(asked.reply()).isInstanceOf(Reply.Answer.class);
        assertThat(asked.calls()).isEqualTo(2);
    }

    @Test
    void neverSendsAgainWhatMayHaveRun() throws IOException {
        Asked broken = ask(ScriptedLambda.Answer.error(500, "ServiceException", "try later"));
        Asked late = ask(Duration.ofSeconds(1), ScriptedLambda.Answer.none());

        assertThat(broken.calls()).isEqualTo(1);
        assertThat(((Reply.None) late.reply()).outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(late.calls()).isLessThanOrEqualTo(1);
    }

    @Test
    void tellsWhatTheDeployerMayNot() throws IOException {
        Asked asked = ask(ScriptedLambda.Answer.error(
                403, "AccessDeniedException", "User: x is not authorized to perform: lambda:InvokeFunction"));

        assertThat(((Reply.None) asked.reply()).why()).startsWith("was not sent: AWS refused");
        assertThat(asked.refusal().orElseThrow())
                .hasMessageContaining("is not authorized to perform: lambda:InvokeFunction");
    }

    private record Asked(Reply reply, int calls, Optional<LambdaException> refusal) {}

    private static Asked ask(ScriptedLambda.Answer... answers) throws IOException {
        return ask(Duration.ofSeconds(20), answers);
    }

    private static Asked ask(Duration timeout, ScriptedLambda.Answer... answers) throws IOException {
        try (ScriptedLambda lambda = ScriptedLambda.answering(answers);
                AwsClients clients = AwsClients.open(AwsTarget.local(lambda.endpoint(), "eu-west-1"))) {
            VersionCall.Qualified items =
                    new VersionCall.Qualified("arn:aws:lambda:eu-west-1:000000000000:function:items", "items", "14");
            VersionCall call = new VersionCall(clients, Waits.real(line -> {}), items);
            InvokeTarget target = new InvokeTarget(call, InstantSource.fixed(Instant.EPOCH), Pace.real());
            SmokeRequest request = SmokeRequest.of("GET", "/items?limit=1");
            Reply reply = target.send(request, timeout);
            return new Asked(reply, lambda.calls(), target.refusal());
        }
    }
}
