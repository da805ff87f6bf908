package dev.lambdamaven.plugin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Vpc;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A role gets exactly what the settings of its function need. */
final class RoleGrantTest {

    private static final String KEY = "arn:aws:kms:eu-west-1:123456789012:";

    @Test
    void givesNothingForSettingsThatNeedNothing() {
        assertThat(RoleGrant.of(FunctionOptions.UNSET)).isEmpty();
        assertThat(RoleGrant.of(options(
                        "PassThrough",
                        new Connections(
                                Optional.of(""),
                                Optional.of(""),
                                Optional.of(new Vpc(List.of(), List.of())),
                                Optional.of(new FileSystem("", ""))))))
                .isEmpty();
    }

    @Test
    void givesEachSettingItsActions() {
        FunctionOptions all = options(
                "Active",
                new Connections(
                        Optional.of("arn:aws:sqs:eu-west-1:123456789012:dead"),
                        Optional.of(KEY + "key/1"),
                        Optional.of(new Vpc(List.of("subnet-1"), List.of("sg-1"))),
                        Optional.empty()));

        assertThat(RoleGrant.of(all))
                .extracting(RoleGrant::words)
                .containsExactly(
                        "join its VPC",
                        "send traces",
                        "send what failed to arn:aws:sqs:eu-west-1:123456789012:dead",
                        "decrypt its environment");
        assertThat(RolePolicies.document(RoleGrant.of(all)))
                .contains("{\"Effect\":\"Allow\",\"Action\":[\"xray:PutTraceSegments\",\"xray:PutTelemetryRecords\"],"
                        + "\"Resource\":[\"*\"]}")
                .contains("\"ec2:CreateNetworkInterface\"")
                .contains("[\"sqs:SendMessage\"],\"Resource\":[\"arn:aws:sqs:eu-west-1:123456789012:dead\"]")
                .contains("[\"kms:Decrypt\"],\"Resource\":[\"" + KEY + "key/1\"]");
    }

    @Test
    void namesAnAliasOfAKeyAsACondition() {
        Connections byAlias =
                new Connections(Optional.empty(), Optional.of(KEY + "alias/env"), Optional.empty(), Optional.empty());

        assertThat(RolePolicies.document(RoleGrant.of(options("PassThrough", byAlias))))
                .contains("\"Resource\":[\"" + KEY + "key/*\"],\"Condition\":"
                        + "{\"ForAnyValue:StringEquals\":{\"kms:ResourceAliases\":\"alias/env\"}}");
    }

    private static FunctionOptions options(String tracing, Connections connections) {
        return new FunctionOptions(
                Optional.empty(), Optional.empty(), Optional.of(tracing), Optional.empty(), Logging.UNSET, connections);
    }
}
