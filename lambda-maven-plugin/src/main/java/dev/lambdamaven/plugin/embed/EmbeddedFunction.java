package dev.lambdamaven.plugin.embed;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.Deployer;
import dev.lambdamaven.plugin.deploy.Deployment;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.EnvironmentValues;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A project's function on a local AWS of this JVM. The JUnit extension of the adapter calls it by reflection, so its name and that
 * of its method are a contract.
 */
public final class EmbeddedFunction {

    private static final String REGION = "eu-west-1";

    private EmbeddedFunction() {}

    /**
     * Starts a local AWS, deploys the function into it by the steps of {@code deploy}, and leaves it to live as long as this JVM:
     * then its processes end, also when the JVM is killed.
     *
     * @param startRecord {@code target/lambda/start.properties}
     * @param log takes the lines of the deployment, and those about what happens later, from several threads
     * @return the base URL of the HTTP API
     * @throws LambdaException when the record is missing or stale, the project is not compiled, or a step fails
     */
    public static String start(Path startRecord, Consumer<String> log) {
        StartRecord read = StartRecord.read(startRecord);
        Path folder = startRecord.resolveSibling("junit");
        DeploymentSpec wanted = spec(read);
        DeploymentPackage zip = new FunctionZip(read, folder).build();
        LocalAws aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), log));
        try {
            Deployment deployment = new Deployer(AwsTarget.local(aws.endpoint(), REGION), InstantSource.system(), log)
                    .deploy(wanted, zip);
            deployment.throwIfFailed();
            return deployment
                    .url()
                    .map(URI::toString)
                    .orElseThrow(() -> LambdaException.of("The deployment has no URL.", "mvn verify"));
        } catch (RuntimeException failure) {
            aws.close();
            throw failure;
        }
    }

    private static DeploymentSpec spec(StartRecord read) {
        FunctionSpec function = new FunctionSpec(
                read.value("function.name"),
                read.value("function.handler"),
                JavaRuntime.of(read.value("function.runtime")),
                Architecture.of(read.value("function.architecture")),
                number(read, "function.memorySize"),
                Duration.ofSeconds(number(read, "function.timeout")),
                Optional.empty(),
                EnvironmentValues.resolve("environment", read.environment(), System.getenv()));
        return new DeploymentSpec(function, read.value("function.alias"), Optional.empty(), false).forLocalAws();
    }

    private static int number(StartRecord read, String name) {
        try {
            return Integer.parseInt(read.value(name));
        } catch (NumberFormatException damaged) {
            throw LambdaException.of("The record of the start has no " + name + ".", "Write it anew: mvn verify")
                    .causedBy(damaged);
        }
    }
}
