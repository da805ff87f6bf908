package dev.lambdamaven.plugin.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentNames;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a deployer needs of AWS, asked of whatever speaks its protocols: of the local AWS, or of the endpoint that {@code
 * -Dlambda.test.endpoint} names, such as a moto server that somebody else has written. No function is called.
 */
@Timeout(300)
final class ContractTest {

    private static final Optional<URI> GIVEN =
            Optional.ofNullable(System.getProperty("lambda.test.endpoint")).map(URI::create);

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();
    private Optional<TestAccount> own = Optional.empty();
    private AwsTarget target = AwsTarget.local(URI.create("http://127.0.0.1:1"), "eu-west-1");
    private String name = "";

    @BeforeEach
    void findAws() throws IOException {
        name = "contract-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        if (GIVEN.isEmpty()) {
            own = Optional.of(new TestAccount(folder, Delays.brief()));
        }
        target = AwsTarget.local(GIVEN.orElseGet(() -> own.orElseThrow().proxy().endpoint()), "eu-west-1");
    }

    @AfterEach
    void leaveNothingThere() {
        undeploy();
        own.ifPresent(TestAccount::close);
    }

    @Test
    void createsUpdatesAndDeletes() {
        assertThat(deploy(512).steps()).hasSizeGreaterThan(8);
        assertThat(deploy(512).steps()).as("a deployment of what is there").isEmpty();

        assertThat(deploy(1024).steps())
                .containsExactly(
                        "function    ~ memorySize 512 -> 1024",
                        "version     + the next one",
                        "alias       ~ live 1 -> the new version");
        assertThat(deploy(1024).steps()).isEmpty();

        undeploy();

        assertThat(log)
                .contains("  function    - " + name + " and its 2 versions", "  role        - " + name + "-role");
        assertThat(undeploy()).isEqualTo(Undeployment.Outcome.NOTHING_THERE);
        assertThat(deploy(512).steps())
                .as("a deployment after everything was deleted")
                .hasSizeGreaterThan(8);
    }

    @Test
    void rollsBack() {
        deploy(256);
        deploy(512);

        try (AwsClients clients = AwsClients.open(target)) {
            Rollback.Outcome outcome =
                    new Rollback(name, "live", Optional.empty(), false).run(clients, false, log::add);
            assertThat(outcome.serving()).isEqualTo("1");
        }

        assertThat(deploy(512).steps())
                .containsExactly("version       2, published by an earlier run", "alias       ~ live 1 -> 2");
    }

    private Deployment deploy(int memorySize) {
        DeploymentPackage code = TestAccount.code(folder);
        DeploymentSpec wanted = new DeploymentSpec(
                TestAccount.function(name, memorySize, Map.of("LEVEL", "debug")), "live", Optional.empty(), false);
        Deployment deployment = new Deployer(target, InstantSource.system(), log::add).deploy(wanted, code);
        deployment.throwIfFailed();
        return deployment;
    }

    private Undeployment.Outcome undeploy() {
        try (AwsClients clients = AwsClients.open(target)) {
            DeploymentNames names = new DeploymentNames(name);
            return new Undeployment(clients, false, log::add)
                    .run(new Undeployer.Names(name, names.role(), names.layer()), account -> true);
        }
    }
}
