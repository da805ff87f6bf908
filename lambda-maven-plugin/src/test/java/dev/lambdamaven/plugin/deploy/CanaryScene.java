package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.FunctionLogs;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.release.SmokeGate;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.smoke.WatchedTarget;
import dev.lambdamaven.plugin.spec.AwsTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A local AWS into which moody functions are released by canary. */
record CanaryScene(TestAccount account, DeploymentPackage code) implements AutoCloseable {

    static CanaryScene in(Path folder) throws IOException {
        TestAccount account = new TestAccount(folder, Delays.brief());
        return new CanaryScene(account, account.code());
    }

    Deployment release(String name, String mood, String canary) {
        try (AwsClients clients = clients()) {
            FunctionLogs logs = new FunctionLogs(clients, name, account.log()::add);
            SmokeGate gate = new SmokeGate(
                    List.of(SmokeCheck.parse("GET /health -> 200")),
                    SmokeSettings.defaults(),
                    account.log()::add,
                    report -> {},
                    new SmokeGate.Behind(
                            url -> new WatchedTarget.FunctionSide(logs, () -> true),
                            LogRedaction.of(List.of("secret-table"))));
            return account.deployer(gate).deploy(MoodyReleases.canary(name, mood, canary), code);
        }
    }

    /** Past the proxy. */
    AwsClients clients() {
        return AwsClients.open(AwsTarget.local(account.endpoint(), "eu-west-1"));
    }

    /** As Lambda answers it. */
    String alias(String name) {
        return account.call("GET", path(name), "");
    }

    /** Whether another version gets a part of the requests. */
    boolean isShared(String name) {
        return alias(name).contains("AdditionalVersionWeights");
    }

    static String path(String name) {
        return "/2015-03-31/functions/" + name + "/aliases/live";
    }

    static void await(BooleanSupplier event) {
        while (!event.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Override
    public void close() {
        account.close();
    }
}
