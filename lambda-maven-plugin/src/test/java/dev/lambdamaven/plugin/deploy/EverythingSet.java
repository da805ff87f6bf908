package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Canary;
import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Layers;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import dev.lambdamaven.plugin.spec.Provenance;
import dev.lambdamaven.plugin.spec.Releasing;
import dev.lambdamaven.plugin.spec.Setting;
import dev.lambdamaven.plugin.spec.Throttling;
import dev.lambdamaven.plugin.spec.Vpc;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration in which everything is set that leads to calls of its own.
 *
 * @param signing ARN of a code signing configuration
 * @param layer ARN of a layer's version
 */
record EverythingSet(String signing, String layer) {

    /**
     * What Lambda and API Gateway do in the caller's name: "Giving Lambda functions access to resources in an Amazon VPC", "Configuring file
     * system access", "Securing Lambda environment variables", all Lambda Developer Guide, and "Configuring logging for HTTP APIs", API
     * Gateway Developer Guide.
     */
    static final Map<String, List<String>> IMPLIED = Map.of(
            "lambda:CreateFunction",
            List.of(
                    "ec2:DescribeSecurityGroups",
                    "ec2:DescribeSubnets",
                    "ec2:DescribeVpcs",
                    "elasticfilesystem:DescribeMountTargets",
                    "kms:CreateGrant",
                    "kms:Encrypt",
                    "kms:Decrypt"),
            "apigateway:CreateStage",
            List.of(
                    "logs:CreateLogDelivery",
                    "logs:GetLogDelivery",
                    "logs:UpdateLogDelivery",
                    "logs:DeleteLogDelivery",
                    "logs:ListLogDeliveries",
                    "logs:PutResourcePolicy",
                    "logs:DescribeResourcePolicies"));

    /** Shorter than any project may have it. */
    private static final Canary CANARY = new Canary(
            BigDecimal.TEN,
            Duration.ofMillis(50),
            Optional.empty(),
            new Canary.Pace(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofMillis(50)));

    /** Of all settings only those that every project has. */
    static DeploymentSpec plain(int memorySize, String mood) {
        return plain(function(memorySize, mood, Optional.empty()));
    }

    /** The same with a role that is not made here. */
    static DeploymentSpec given(String role) {
        return plain(function(512, MoodyFunction.GOOD, Optional.of(role)));
    }

    private static DeploymentSpec plain(FunctionSpec function) {
        return new DeploymentSpec(function, "live", Optional.empty(), false)
                .with(new Releasing(0, 2, new Provenance(Optional.empty(), "0.1.0")));
    }

    DeploymentSpec spec(int memorySize, String mood) {
        FunctionSpec function = function(memorySize, mood, Optional.empty()).with(options(), around());
        return new DeploymentSpec(function, "live", Optional.empty(), false)
                .with(new Releasing(0, 2, new Provenance(Optional.empty(), "0.1.0")).withCanary(Optional.of(CANARY)))
                .with(new Layers(Optional.of(List.of(layer))))
                .with(http());
    }

    private static FunctionSpec function(int memorySize, String mood, Optional<String> role) {
        FunctionSpec moody = MoodyReleases.named("items", mood).function();
        return new FunctionSpec(
                "items",
                moody.handler(),
                moody.runtime(),
                moody.architecture(),
                memorySize,
                moody.timeout(),
                role,
                moody.environment());
    }

    private static FunctionOptions options() {
        String arn = "arn:aws:elasticfilesystem:eu-west-1:000000000000:access-point/fsap-0123456789abcdef0";
        return new FunctionOptions(
                Optional.of("Items"),
                Optional.of(1024),
                Optional.of("Active"),
                Optional.of(false),
                Logging.UNSET,
                new Connections(
                        Optional.of("arn:aws:sqs:eu-west-1:000000000000:dead"),
                        Optional.of("arn:aws:kms:eu-west-1:000000000000:key/k"),
                        Optional.of(new Vpc(List.of("subnet-1"), List.of("sg-1"))),
                        Optional.of(new FileSystem(arn, "/mnt/data"))));
    }

    private Management around() {
        return new Management(
                EnvironmentMode.MERGE,
                Map.of("team", "blue"),
                new Capacity(Optional.of(5), Optional.of(1)),
                Optional.of(14),
                Optional.of(signing));
    }

    private static HttpSpec http() {
        return new HttpSpec(
                true,
                Setting.of(new Cors(List.of("*"), List.of("GET"), List.of(), List.of(), Optional.empty(), false)),
                Optional.of(new Throttling(100, 50)),
                Setting.of(new AccessLog(Optional.empty(), AccessLog.DEFAULT_FORMAT)),
                Setting.of(new JwtAuthorizer("https://login", List.of("a"), "$request.header.a", List.of())),
                Optional.of(new CustomDomain("api.example.com", "shop")),
                Optional.empty(),
                Optional.of("AWS_IAM"));
    }
}
