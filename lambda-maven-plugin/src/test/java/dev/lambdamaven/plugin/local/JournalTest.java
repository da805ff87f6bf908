package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.fault.RecordedCall;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the local AWS remembers of the calls that AWS's own clients make. */
@Timeout(60)
class JournalTest {

    @TempDir
    Path folder;

    @Test
    void namesEachCallAsAwsDoes() throws Exception {
        try (LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
                Account account = new Account(aws)) {
            account.sts.getCallerIdentity();
            account.gateway.getApis();
            account.logs.describeLogGroups();
            account.lambda.listFunctions();
            HttpRequest.Builder calls = HttpRequest.newBuilder(aws.endpoint().resolve("/_local/calls"));

            assertThat(aws.journal().operations())
                    .containsExactly("GetCallerIdentity", "GetApis", "DescribeLogGroups", "ListFunctions");
            assertThat(aws.journal().calls())
                    .extracting(RecordedCall::service)
                    .containsExactly("sts", "apigateway", "logs", "lambda");
            assertThat(aws.journal().calls())
                    .allSatisfy(
                            call -> assertThat(call.accessKey() + call.status()).isEqualTo("id200"));
            assertThat(HttpApi.send(calls.build()).body()).contains("\"operation\":\"ListFunctions\",\"status\":200");
            assertThat(HttpApi.send(calls.DELETE().build()).statusCode()).isEqualTo(204);
            assertThat(aws.journal().calls()).isEmpty();
        }
    }
}
