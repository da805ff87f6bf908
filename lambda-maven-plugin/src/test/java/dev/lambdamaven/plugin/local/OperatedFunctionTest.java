package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CalledFunction;
import dev.lambdamaven.plugin.aws.FunctionAccess;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.operate.LoggedRequest;
import dev.lambdamaven.plugin.operate.LoggedRequests;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The deployer's own reading of logs, against functions that really ran. */
@Timeout(60)
class OperatedFunctionTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;
    private static AwsClients clients;
    private static DeployedFunction echo;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        clients = AwsClients.open(AwsTarget.local(aws.endpoint(), Account.REGION));
        echo = DeployedFunction.create(account, "echo", EchoFunction.class);
        echo.invoke("{}");
    }

    @AfterAll
    static void stop() {
        clients.close();
        account.close();
        aws.close();
    }

    @Test
    void findsARequestByItsIdWithTheLinesThatDoNotBearIt() {
        List<LoggedLine> lines = new ArrayList<>();
        logs("echo").readFrom(anHourAgo(), lines::add);
        LoggedRequest first = LoggedRequests.of(lines).get(0);

        assertThat(logs("echo").request(first.requestId(), anHourAgo())).contains(first);
        assertThat(first.texts()).containsExactly("echo grüßt");
        assertThat(first.accounting().orElseThrow().cold()).isTrue();
        assertThat(logs("echo").request("no-such-request", anHourAgo())).isEmpty();
    }

    @Test
    void readsNothingOfATimeInWhichNothingRan() {
        assertThat(logs("echo").lines(anHourAgo(), anHourAgo().plusSeconds(1), lines -> false))
                .isEmpty();
    }

    @Test
    void followsWhatComes() {
        List<LoggedLine> seen = new ArrayList<>();
        Instant before = Instant.now();
        echo.invoke("{}");

        logs("echo").follow(before.minusMillis(1), seen::addAll, seen::isEmpty);

        assertThat(seen)
                .extracting(LoggedLine::text)
                .contains("echo grüßt")
                .anyMatch(line -> line.startsWith("REPORT "));
    }

    @Test
    void saysWhyThereIsNoLog() {
        DeployedFunction.create(account, "silent", EchoFunction.class);

        assertThatThrownBy(() -> logs("silent").readFrom(anHourAgo(), line -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        silent has not logged anything yet: there is no log group /aws/lambda/silent in eu-central-1.

                          role  arn:aws:iam::000000000000:role/runner

                          Call it: mvn lambda:invoke -Dlambda.request='GET /'
                          Was it called already? Then its role may not write logs: attach AWSLambdaBasicExecutionRole to it.""");
        assertThatThrownBy(() -> logs("ecco").readFrom(anHourAgo(), line -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(
                        "There is no function ecco in " + aws.endpoint() + ".\n\n  functions there  echo");
    }

    @Test
    void callsAVersionAnAliasAndTheLatest() {
        String version = account.lambda
                .publishVersion(publish -> publish.functionName("echo"))
                .version();
        account.lambda.createAlias(
                create -> create.functionName("echo").name("live").functionVersion(version));

        for (String qualifier : List.of(version, "live")) {
            assertThat(CalledFunction.of(clients, "echo", qualifier, line -> {})
                            .invoke("{\"a\":1}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(20)))
                    .hasValueSatisfying(invoked -> {
                        assertThat(invoked.payload()).isEqualTo("{\"a\":1}");
                        assertThat(invoked.executedVersion()).contains(version);
                    });
        }
        assertThat(CalledFunction.of(clients, "echo", "$LATEST", line -> {}).arn())
                .isEqualTo("arn:aws:lambda:eu-central-1:000000000000:function:echo:$LATEST");
        assertThat(new FunctionAccess(clients, "echo", "live").givenTo("a1b2c3"))
                .isFalse();
        assertThatThrownBy(() -> CalledFunction.of(clients, "echo", "none", line -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(
                        "There is no function echo with a version or alias none in " + aws.endpoint() + ".");
    }

    @Test
    void servesTheAwsCommandLineToo() throws Exception {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "aws")));
        assumeTrue(installed, "The AWS command line is not installed.");
        ProcessBuilder command = new ProcessBuilder(
                "aws",
                "logs",
                "filter-log-events",
                "--log-group-name",
                "/aws/lambda/echo",
                "--filter-pattern",
                "\"echo\"",
                "--endpoint-url",
                aws.endpoint().toString(),
                "--region",
                Account.REGION,
                "--query",
                "events[0].message");
        command.environment().putAll(Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "secret"));

        Process process = command.redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                .isIn("\"echo gr\\u00fc\\u00dft\\n\"", "\"echo grüßt\\n\"");
    }

    private static FunctionLogs logs(String function) {
        return new FunctionLogs(clients, function, line -> {});
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }
}
