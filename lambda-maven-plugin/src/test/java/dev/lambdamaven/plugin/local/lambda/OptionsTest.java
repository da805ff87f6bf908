package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that few functions have: what Lambda takes, how it answers them, and what it refuses. */
class OptionsTest {

    private static final String VPC = "\"VpcConfig\":{\"SubnetIds\":[\"subnet-1\"],\"SecurityGroupIds\":[\"sg-1\"]}";
    private static final String EFS =
            "\"FileSystemConfigs\":[{\"Arn\":\"arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/"
                    + "fsap-0123456789abcdef0\",\"LocalMountPath\":\"/mnt/data\"}]";

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
        account.createAndSettle();
    }

    @Test
    void answersWhatItWasGiven() {
        update("{\"DeadLetterConfig\":{\"TargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:dead\"},"
                + "\"KMSKeyArn\":\"arn:aws:kms:eu-west-1:123456789012:key/k\"," + VPC + "," + EFS + "}");

        assertThat(configuration().members())
                .containsEntry("DeadLetterConfig", Map.of("TargetArn", "arn:aws:sqs:eu-west-1:123456789012:dead"))
                .containsEntry("KMSKeyArn", "arn:aws:kms:eu-west-1:123456789012:key/k")
                .containsKey("FileSystemConfigs");
        assertThat(configuration().object("VpcConfig").texts("SubnetIds")).containsExactly("subnet-1");
    }

    @Test
    void takesAwayWhatIsGivenEmpty() {
        update("{\"DeadLetterConfig\":{\"TargetArn\":\"arn:aws:sqs:eu-west-1:123456789012:dead\"},"
                + "\"KMSKeyArn\":\"arn:aws:kms:eu-west-1:123456789012:key/k\"," + VPC + "," + EFS + "}");

        update("{\"DeadLetterConfig\":{\"TargetArn\":\"\"},\"KMSKeyArn\":\"\",\"FileSystemConfigs\":[],"
                + "\"VpcConfig\":{\"SubnetIds\":[],\"SecurityGroupIds\":[]}}");

        assertThat(configuration().members()).doesNotContainKeys("DeadLetterConfig", "KMSKeyArn", "FileSystemConfigs");
        assertThat(Json.text(configuration().object("VpcConfig").members()))
                .isEqualTo("{\"SubnetIds\":[],\"SecurityGroupIds\":[],\"VpcId\":\"\"}");
    }

    /** Recorded: test_function_partial_advanced_logging_configuration_update, and ..._format_switch. */
    @Test
    void keepsWhatAPartOfTheLoggingConfigurationDoesNotName() {
        update("{\"LoggingConfig\":{\"LogFormat\":\"JSON\",\"SystemLogLevel\":\"DEBUG\"}}");
        assertThat(configuration().object("LoggingConfig").texts())
                .containsEntry("LogGroup", "/aws/lambda/items")
                .containsEntry("ApplicationLogLevel", "INFO")
                .containsEntry("SystemLogLevel", "DEBUG");

        update("{\"LoggingConfig\":{\"LogFormat\":\"Text\",\"LogGroup\":\"cool_lambda\"}}");
        assertThat(configuration().object("LoggingConfig").texts())
                .containsOnly(Map.entry("LogFormat", "Text"), Map.entry("LogGroup", "cool_lambda"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"VpcConfig\":{\"SubnetIds\":[\"subnet-1\"]}}|SubnetIds and SecurityIds must coexist or be both empty list.",
                "{\"VpcConfig\":{\"SubnetIds\":[\"net\"],\"SecurityGroupIds\":[\"sg-1\"]}}|Value '[net]' at 'vpcConfig.subnetIds' failed",
                "{\"TracingConfig\":{\"Mode\":\"On\"}}|'On' at 'tracingConfig.mode' failed to satisfy constraint: Member must satisfy enum",
                "{\"LoggingConfig\":{\"LogFormat\":\"XML\"}}|'XML' at 'loggingConfig.logFormat' failed",
                "{\"EphemeralStorage\":{\"Size\":10241}}|'10241' at 'ephemeralStorage.size' failed",
                "{\"SnapStart\":{\"ApplyOn\":\"invalidOption\"}}|Member must satisfy enum value set: [PublishedVersions, None]",
                "{\"SnapStart\":{\"ApplyOn\":\"PublishedVersions\"},\"EphemeralStorage\":{\"Size\":513}}|SnapStart is not supported",
                "{\"SnapStart\":{\"ApplyOn\":\"PublishedVersions\"},\"Runtime\":\"java8.al2\"}|java8.al2 is not supported for SnapStart",
                "{\"FileSystemConfigs\":[{\"Arn\":\"arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0\"}]}"
                        + "|Function must be configured to execute in a VPC",
                "{\"KMSKeyArn\":\"key\"}|'key' at 'kMSKeyArn' failed"
            })
    void refusesWhatAwsRefuses(String change, String reason) {
        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", change))
                .startsWith("400 ")
                .contains(reason);
    }

    @Test
    void snapshotsAPublishedVersionWithSnapStart() {
        update("{\"SnapStart\":{\"ApplyOn\":\"PublishedVersions\"}}");
        assertThat(snapStart("")).isEqualTo("PublishedVersions Off Active");

        account.publish();

        assertThat(snapStart("?Qualifier=1")).isEqualTo("PublishedVersions Off Pending");
        account.clock.advance(Duration.ofMillis(799));
        assertThat(snapStart("?Qualifier=1")).isEqualTo("PublishedVersions Off Pending");
        account.clock.advance(Duration.ofMillis(1));
        assertThat(snapStart("?Qualifier=1")).isEqualTo("PublishedVersions On Active");
        assertThat(snapStart("")).isEqualTo("PublishedVersions Off Active");
    }

    private String snapStart(String query) {
        Fields found = configuration(query);
        return found.object("SnapStart").text("ApplyOn").orElse("") + " "
                + found.object("SnapStart").text("OptimizationStatus").orElse("") + " "
                + found.text("State").orElse("");
    }

    private void update(String change) {
        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", change))
                .startsWith("200 ");
        account.clock.advance(Duration.ofMillis(500));
    }

    private Fields configuration() {
        return configuration("");
    }

    private Fields configuration(String query) {
        return Fields.parse(account.lambda
                .answer("GET " + ITEMS + "/configuration" + query, "")
                .body());
    }
}
