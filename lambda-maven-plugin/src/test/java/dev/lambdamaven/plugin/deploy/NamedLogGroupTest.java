package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.DeploymentNames;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log group of another name than Lambda's, which the function alone names. */
@Timeout(60)
final class NamedLogGroupTest {

    private final List<String> log = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void goesWithTheFunctionThatItWasMadeFor() throws Exception {
        try (TestAccount account = new TestAccount(folder, Delays.brief())) {
            assertThat(deploy(account, Optional.of(14)).steps()).contains("log group   + shared");

            assertThat(undeploy(account)).isEqualTo(Undeployment.Outcome.DELETED);

            assertThat(log)
                    .containsSubsequence(
                            "items  eu-west-1, account 000000000000, endpoint " + account.endpoint(),
                            "  log group   - shared and all it holds",
                            "  function    - items and its version");
            assertThat(groups(account)).doesNotContain("\"shared\"");
            assertThat(undeploy(account)).isEqualTo(Undeployment.Outcome.NOTHING_THERE);
        }
    }

    @Test
    void staysWhenSomebodyElseHasMadeIt() throws Exception {
        try (TestAccount account = new TestAccount(folder, Delays.brief())) {
            new SomebodyElse(account.endpoint()).logs("CreateLogGroup", "{\"logGroupName\":\"shared\"}");
            deploy(account, Optional.empty());

            undeploy(account);

            assertThat(log).contains("  left        log group shared does not say that it is this function's");
            assertThat(groups(account)).contains("\"shared\"");
        }
    }

    private static Deployment deploy(TestAccount account, Optional<Integer> retentionDays) {
        FunctionOptions options = new FunctionOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Logging(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("shared")),
                Connections.UNSET);
        Management management =
                new Management(EnvironmentMode.MERGE, Map.of(), Capacity.UNSET, retentionDays, Optional.empty());
        return account.deployer()
                .deploy(
                        new DeploymentSpec(
                                TestAccount.function(512, Map.of()).with(options, management),
                                "live",
                                Optional.empty(),
                                false),
                        account.code());
    }

    private Undeployment.Outcome undeploy(TestAccount account) {
        try (AwsClients clients = AwsClients.open(AwsTarget.local(account.endpoint(), "eu-west-1"))) {
            DeploymentNames names = new DeploymentNames("items");
            return new Undeployment(clients, false, log::add)
                    .run(new Undeployer.Names("items", names.role(), names.layer()), one -> true);
        }
    }

    private static String groups(TestAccount account) {
        return new SomebodyElse(account.endpoint()).logs("DescribeLogGroups", "{}");
    }
}
