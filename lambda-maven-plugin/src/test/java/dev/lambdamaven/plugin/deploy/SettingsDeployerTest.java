package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import dev.lambdamaven.plugin.spec.Vpc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every setting of a function on its way into a local AWS and out again. */
@Timeout(60)
final class SettingsDeployerTest {

    private static final String QUEUE = "arn:aws:sqs:eu-west-1:000000000000:dead";
    private static final String KEY = "arn:aws:kms:eu-west-1:000000000000:key/k";
    private static final String ACCESS_POINT =
            "arn:aws:elasticfilesystem:eu-west-1:000000000000:access-point/fsap-0123456789abcdef0";

    private static final FunctionOptions ALL = new FunctionOptions(
            Optional.of("Items"),
            Optional.of(1024),
            Optional.of("Active"),
            Optional.of(false),
            new Logging(Optional.of("JSON"), Optional.of("DEBUG"), Optional.empty(), Optional.of("shared")),
            new Connections(
                    Optional.of(QUEUE),
                    Optional.of(KEY),
                    Optional.of(new Vpc(List.of("subnet-2", "subnet-1"), List.of("sg-1"))),
                    Optional.of(new FileSystem(ACCESS_POINT, "/mnt/data"))));

    private static final FunctionOptions TAKEN_AWAY = new FunctionOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.of("PassThrough"),
            Optional.empty(),
            new Logging(Optional.of("Text"), Optional.empty(), Optional.empty(), Optional.empty()),
            new Connections(
                    Optional.of(""),
                    Optional.of(""),
                    Optional.of(new Vpc(List.of(), List.of())),
                    Optional.of(new FileSystem("", ""))));

    @TempDir
    private Path folder;

    private TestAccount account;

    @BeforeEach
    void startAws() throws IOException {
        account = new TestAccount(folder, Delays.brief());
    }

    @AfterEach
    void stopAws() {
        account.close();
    }

    @Test
    void setsEverythingOnce() throws Exception {
        Management around = around(new Capacity(Optional.of(5), Optional.of(1)), Optional.of(signing()));

        Deployment first = deploy(ALL, around);
        account.proxy().newCalls();
        Deployment second = deploy(ALL, around);

        assertThat(first.failed()).isEmpty();
        assertThat(first.steps())
                .contains(
                        "log group   + shared",
                        "log group   ~ shared keeps lines forever -> 14 days",
                        "concurrency ~ reserved none -> 5",
                        "concurrency ~ provisioned of live none -> 1");
        assertThat(second.steps()).isEmpty();
        assertThat(TestAccount.writes(account.proxy().newCalls())).isEmpty();
        assertThat(TestAccount.answer(second)).isEqualTo("512");
        assertThat(function())
                .contains(
                        "\"team\":\"blue\"",
                        "\"ReservedConcurrentExecutions\":5",
                        "\"SubnetIds\":[\"subnet-1\",\"subnet-2\"]");
    }

    @Test
    void changesAndTakesAwaySettingsOneByOne() {
        deploy(ALL, around(new Capacity(Optional.of(5), Optional.of(3)), Optional.of(signing())));

        Deployment changed = deploy(TAKEN_AWAY, around(new Capacity(Optional.of(2), Optional.of(1)), Optional.of("")));

        assertThat(changed.failed()).isEmpty();
        assertThat(changed.steps())
                .contains(
                        "function    ~ tracing Active -> PassThrough, logFormat JSON -> Text, deadLetterConfig " + QUEUE
                                + " -> none, kmsKeyArn " + KEY + " -> none, vpcConfig subnet-1 subnet-2 sg-1 -> none,"
                                + " fileSystemConfig " + ACCESS_POINT + " at /mnt/data -> none");
        assertThat(changed.steps())
                .containsSubsequence("concurrency ~ provisioned of live 3 -> 1", "concurrency ~ reserved 5 -> 2");
        assertThat(function())
                .contains("\"Size\":1024", "\"Description\":\"Items\"", "\"LogGroup\":\"shared\"")
                .doesNotContain("KMSKeyArn", "DeadLetterConfig", "FileSystemConfigs");
        assertThat(deploy(TAKEN_AWAY, around(new Capacity(Optional.of(2), Optional.of(1)), Optional.of("")))
                        .steps())
                .isEmpty();
    }

    @Test
    void movesTheAliasToAVersionWithItsSnapshot() throws Exception {
        FunctionOptions snapshot = new FunctionOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Logging.UNSET,
                Connections.UNSET);
        account.proxy()
                .beforeNext(
                        "POST /2015-03-31/functions/items/aliases",
                        () -> assertThat(function("?Qualifier=1"))
                                .contains("\"OptimizationStatus\":\"On\"", "\"State\":\"Active\""));

        Deployment released = deploy(snapshot, Management.UNSET);

        assertThat(released.failed()).isEmpty();
        assertThat(released.steps()).element(2).asString().endsWith(", snapStart PublishedVersions)");
        assertThat(deploy(snapshot, Management.UNSET).steps()).isEmpty();
        assertThat(function("?Qualifier=1")).contains("\"ApplyOn\":\"PublishedVersions\"");
    }

    @Test
    void readsNothingAboutWhatIsNotSet() {
        account.deploy(512);
        account.proxy().newCalls();

        account.deploy(512);

        assertThat(account.proxy().newCalls())
                .noneMatch(
                        call -> call.contains("concurrency") || call.contains("code-signing") || call.contains("Log"));
    }

    private String signing() {
        return account.call(
                        "POST",
                        "/2020-04-22/code-signing-configs/",
                        "{\"AllowedPublishers\":{\"SigningProfileVersionArns\":[\"arn:p\"]}}")
                .replaceFirst("(?s).*\"CodeSigningConfigArn\":\"([^\"]+)\".*", "$1");
    }

    private Deployment deploy(FunctionOptions options, Management around) {
        DeploymentSpec wanted = new DeploymentSpec(
                TestAccount.function(512, Map.of()).with(options, around), "live", Optional.empty(), false);
        return account.deployer().deploy(wanted, account.code());
    }

    private static Management around(Capacity capacity, Optional<String> signing) {
        return new Management(EnvironmentMode.MERGE, Map.of("team", "blue"), capacity, Optional.of(14), signing);
    }

    private String function() {
        return function("");
    }

    private String function(String query) {
        return account.call("GET", "/2015-03-31/functions/items" + query, "");
    }
}
