package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.CodeSwap;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Deploys one function again and again into a local AWS that nobody else deploys into. Where nothing but the code is new, it is replaced
 * without looking at all the rest.
 */
public final class LiveDeployer implements AutoCloseable {

    /** A larger zip goes through S3, which a whole deployment knows about. */
    private static final long SENT_WITH_A_CALL = 52_428_800;

    private final Deployer deployer;
    private final CodeSwap swap;
    private Optional<Deployed> last = Optional.empty();
    private final Queue<String> unused = new ArrayDeque<>();

    private record Deployed(DeploymentSpec wanted, Deployment deployment, String version) {}

    public LiveDeployer(AwsTarget target, Consumer<String> log) {
        this.deployer = new Deployer(target, InstantSource.system(), log);
        this.swap = new CodeSwap(AwsClients.open(target));
    }

    /**
     * Makes the alias serve this code as this is wanted.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when a step was refused
     */
    public Deployment deploy(DeploymentSpec wanted, DeploymentPackage code) {
        boolean onlyCode = code.layer().isEmpty()
                && code.size() < SENT_WITH_A_CALL
                && last.filter(then -> then.wanted().equals(wanted)).isPresent();
        Deployed now = onlyCode ? swapped(last.get(), code) : whole(wanted, code);
        last.map(Deployed::version)
                .filter(version -> !version.equals(now.version()))
                .ifPresent(unused::add);
        last = Optional.of(now);
        return now.deployment();
    }

    /** Deletes the versions that served before, so that a day of edits does not fill the disk. */
    public void tidy() {
        for (String version = unused.poll(); version != null; version = unused.poll()) {
            swap.delete(last.orElseThrow().wanted().function().name(), version);
        }
    }

    private Deployed whole(DeploymentSpec wanted, DeploymentPackage code) {
        Deployment deployment = deployer.deploy(wanted, code);
        deployment.throwIfFailed();
        return new Deployed(wanted, deployment, deployment.version());
    }

    private Deployed swapped(Deployed before, DeploymentPackage code) {
        DeploymentSpec wanted = before.wanted();
        String version = swap.swap(wanted.function().name(), wanted.alias(), code.zip());
        return new Deployed(wanted, before.deployment(), version);
    }

    @Override
    public void close() {
        swap.close();
    }
}
