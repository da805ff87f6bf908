package dev.lambdamaven.plugin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Lambda would refuse is refused before any call, by the names of the parameters. */
final class FunctionOptionsTest {

    private static final Connections UNCONNECTED = Connections.UNSET;
    private static final Vpc NO_VPC = new Vpc(List.of(), List.of());
    private static final FileSystem EFS = new FileSystem(
            "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0", "/mnt/data");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(storage(511, false), "<ephemeralStorage> is 511, must be between 512 and 10240 (MB)."),
                Arguments.of(storage(513, true), "<ephemeralStorage> is 513, must be 512 (MB) with <snapStart>"),
                Arguments.of(tracing("On"), "<tracing> is On, must be Active or PassThrough."),
                Arguments.of(
                        connected(new Connections(
                                Optional.of("queue"), Optional.empty(), Optional.empty(), Optional.empty())),
                        "<deadLetterConfig> is queue, must be the ARN of an SQS queue or an SNS topic, or none."),
                Arguments.of(
                        connected(vpc(new Vpc(List.of("subnet-1"), List.of()))),
                        "<vpcConfig> must have both subnetIds and securityGroupIds"),
                Arguments.of(
                        connected(vpc(new Vpc(List.of("net"), List.of("sg-1")))),
                        "<vpcConfig> has the subnetIds [net], which are no ids of subnets."),
                Arguments.of(
                        connected(new Connections(
                                Optional.empty(), Optional.empty(), Optional.of(NO_VPC), Optional.of(EFS))),
                        "<fileSystemConfig> needs a VPC"),
                Arguments.of(
                        snapStarted(new Connections(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(EFS))),
                        "<fileSystemConfig> cannot be together with <snapStart>"),
                Arguments.of(logging("Text", "DEBUG"), "<loggingConfig> has a level, which Lambda takes only with"),
                Arguments.of(logging("XML", ""), "<loggingConfig> has the logFormat XML, must be one of Text, JSON."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatLambdaRefuses(FunctionOptions options, String message) {
        assertThatThrownBy(() -> function(Map.of()).with(options, Management.UNSET))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void saysHowTheElementMustLook() {
        assertThatThrownBy(() -> function(Map.of())
                        .with(connected(vpc(new Vpc(List.of("subnet-1"), List.of()))), Management.UNSET))
                .hasMessageContaining("Such as this, in the plugin's <configuration>:")
                .hasMessageContaining(
                        "    <securityGroupIds><securityGroupId>sg-0a1b2c3d</securityGroupId></securityGroupIds>")
                .hasMessageEndingWith("  </vpcConfig>");
    }

    @Test
    void refusesVariablesThatLambdaSetsItself() {
        assertThatThrownBy(() -> function(Map.of("AWS_REGION", "s3cr3t")))
                .hasMessageStartingWith("<environment> names AWS_REGION, which Lambda sets itself.");
        assertThatThrownBy(() -> function(Map.of("A-B", "s3cr3t")))
                .hasMessageStartingWith(
                        "<environment> names A-B, must be a letter, then letters, digits and underscores")
                .message()
                .doesNotContain("s3cr3t");
    }

    /** Lambda measures the variables as JSON: {"NAME":"…"} in UTF-8. */
    @Test
    void countsTheEnvironmentAsLambdaDoes() {
        int frame = "{'KEY':''}".length();

        assertThat(function(Map.of("KEY", "x".repeat(4096 - frame))).environment())
                .hasSize(1);
        assertThatThrownBy(() -> function(Map.of("KEY", "x".repeat(4097 - frame))))
                .hasMessageStartingWith("<environment> makes 4097 bytes of variables")
                .message()
                .doesNotContain("xxx");
        assertThatThrownBy(() -> function(Map.of("KEY", "\"".repeat(2044)))).hasMessageContaining("4098 bytes");
        assertThatThrownBy(() -> function(Map.of("KEY", "ü".repeat(2044)))).hasMessageContaining("4098 bytes");
        assertThatThrownBy(() -> function(Map.of("KEY", "\u0001".repeat(700)))).hasMessageContaining("4210 bytes");
        assertThat(function(Map.of("AA", "", "BB", "")).environment()).hasSize(2);
    }

    @Test
    void aPartOfTheLoggingLeavesTheRestAsItIs() {
        Logging present =
                new Logging(Optional.of("JSON"), Optional.of("DEBUG"), Optional.of("INFO"), Optional.of("shared"));
        Logging text = new Logging(Optional.of("Text"), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Logging.UNSET.over(present)).isEqualTo(present);
        assertThat(text.over(present))
                .isEqualTo(new Logging(Optional.of("Text"), Optional.empty(), Optional.empty(), Optional.of("shared")));
    }

    private static FunctionSpec function(Map<String, String> environment) {
        return new FunctionSpec(
                "items",
                "com.acme.LambdaHandler",
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                environment);
    }

    private static FunctionOptions storage(int size, boolean snapStart) {
        return new FunctionOptions(
                Optional.empty(),
                Optional.of(size),
                Optional.empty(),
                Optional.of(snapStart),
                Logging.UNSET,
                UNCONNECTED);
    }

    private static FunctionOptions tracing(String mode) {
        return new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.of(mode), Optional.empty(), Logging.UNSET, UNCONNECTED);
    }

    private static FunctionOptions logging(String format, String level) {
        Logging logging = new Logging(
                Optional.of(format),
                Optional.of(level).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), logging, UNCONNECTED);
    }

    private static FunctionOptions connected(Connections connections) {
        return new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Logging.UNSET, connections);
    }

    private static FunctionOptions snapStarted(Connections connections) {
        return new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true), Logging.UNSET, connections);
    }

    private static Connections vpc(Vpc vpc) {
        return new Connections(Optional.empty(), Optional.empty(), Optional.of(vpc), Optional.empty());
    }
}
