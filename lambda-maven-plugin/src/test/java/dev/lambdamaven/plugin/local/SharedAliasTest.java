package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.State;

/** Requests through an alias of two versions, by functions that really run, and the log group that a function names. */
@Timeout(60)
class SharedAliasTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction echo = DeployedFunction.create(account, "echo", EchoFunction.class);
        publish();
        account.lambda.updateFunctionConfiguration(update ->
                update.functionName("echo").memorySize(256).loggingConfig(logging -> logging.logGroup("shared")));
        echo.settle();
        publish();
        account.lambda.createAlias(
                alias -> alias.functionName("echo").name("live").functionVersion("1"));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void sharesTheRequestsByTheWeights() {
        weigh(1.0);
        assertThat(versions(4)).containsExactly("2");
        weigh(0.0);
        assertThat(versions(4)).containsExactly("1");
        weigh(0.5);
        // All alike: once in 2^49.
        assertThat(versions(50)).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void logsIntoTheGroupThatTheVersionNames() {
        account.lambda.invoke(
                invoke -> invoke.functionName("echo").qualifier("2").payload(SdkBytes.fromUtf8String("{}")));

        assertThat(account.logs
                        .describeLogStreams(describe -> describe.logGroupName("shared"))
                        .logStreams())
                .isNotEmpty()
                .allSatisfy(stream -> assertThat(stream.logStreamName()).contains("/echo[2]"));
        assertThat(aws.functionLog("echo")).anyMatch(line -> line.contains("Version: 2"));
        List<LoggedLine> lines = new ArrayList<>();
        try (AwsClients clients = AwsClients.open(AwsTarget.local(aws.endpoint(), Account.REGION))) {
            new FunctionLogs(clients, "echo", line -> {}).readFrom(Instant.EPOCH, lines::add);
        }
        assertThat(lines).anyMatch(line -> line.text().contains("Version: 2"));
    }

    private static void publish() {
        String version = account.lambda
                .publishVersion(publish -> publish.functionName("echo"))
                .version();
        Account.eventually(() -> Optional.of(account.lambda.getFunctionConfiguration(
                        get -> get.functionName("echo").qualifier(version)))
                .filter(found -> found.state() == State.ACTIVE));
    }

    private static void weigh(double share) {
        account.lambda.updateAlias(update -> update.functionName("echo")
                .name("live")
                .routingConfig(routing -> routing.additionalVersionWeights(Map.of("2", share))));
    }

    private static Set<String> versions(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> account.lambda
                        .invoke(invoke ->
                                invoke.functionName("echo").qualifier("live").payload(SdkBytes.fromUtf8String("{}")))
                        .executedVersion())
                .collect(Collectors.toSet());
    }
}
