package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.deploy.Deployer;
import dev.lambdamaven.plugin.deploy.Deployment;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.smoke.Rehearsal;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Starts a local AWS and deploys the project into it, by the same steps as {@code deploy} takes in AWS. Needs no account,
 * no Docker and no network; a role or API of an account is not used. Until {@code stop}, the properties {@code
 * lambda.url} (the HTTP API) and {@code lambda.localEndpoint} (the AWS endpoint) are set, and {@code
 * target/lambda/local.json} holds both. {@code target/lambda/start.properties} keeps how the function was started, for tests in an
 * IDE with the JUnit extension of {@code lambda-jaxrs}; of environment variables it has what the POM says in plain text.
 * What the function writes is kept below {@code target/lambda/local/logs}, unless a secret is given away by <code>@{env.NAME}</code> in
 * the POM, in the file of checks or on the command line, or by a variable {@code HURL_…} of the shell to Hurl files: a function may
 * write what it was told, and then its log goes with the local AWS. A secret that stands as plain text in a Hurl file, a check or a
 * file with an event cannot be told from other text: write a reference there instead.
 */
@Mojo(
        name = "start",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class StartMojo extends FunctionMojo {

    static final String REGION = "eu-west-1";

    /** Port of the local AWS on 127.0.0.1; 0 takes a free one. */
    @Parameter(property = "lambda.port", defaultValue = "0")
    private String port;

    /**
     * What shall go wrong in the local AWS, to see whether a build survives it: lines such as {@code CreateFunction: throttle 3},
     * {@code *: delay 300ms}, {@code PublishVersion: drop after} or {@code chaos seed=42 rate=0.05}. A line that is not understood is
     * refused with all that can be said. On the command line separated by commas.
     */
    @Parameter(property = "lambda.faults")
    private @Nullable List<String> faults;

    @Override
    void run() {
        packaged().ifPresent(this::start);
    }

    private void start(Packaged packaged) {
        DeploymentSpec configured = deploymentSpec(packaged.handler());
        DeploymentSpec wanted = configured.forLocalAws();
        new RecordedStart(files(), wantedApplication())
                .of(wanted, writtenEnvironment())
                .write(lambdaDirectory().resolve("start.properties"));
        if (!configured.layers().arns().orElse(List.of()).isEmpty()) {
            getLog().warn("<layers> are not there in a local AWS: the function runs without them.");
        }
        LocalBuild local = localBuild();
        local.stop();
        if (isBound("smoke")) {
            Rehearsal.begin();
        }
        LocalAws aws = LocalAws.start(settings());
        local.keep(aws);
        getLog().info("  " + PlanLine.note("local AWS", aws.endpoint().toString()));
        try {
            deploy(wanted, packaged, aws);
        } catch (RuntimeException failure) {
            local.stop();
            throw failure;
        }
    }

    private LocalAwsSettings settings() {
        LocalAwsSettings settings = new LocalAwsSettings(
                        portNumber(),
                        lambdaDirectory().resolve("local"),
                        Delays.brief(),
                        line -> getLog().warn(redaction().apply(line)))
                .on(jdks())
                .withFaults(faults == null ? List.of() : faults);
        boolean secrets = new SecretReferences(
                        project, session.getUserProperties(), System.getenv().keySet())
                .any();
        return secrets ? settings.withoutKeptLogs() : settings;
    }

    private void deploy(DeploymentSpec wanted, Packaged packaged, LocalAws aws) {
        Deployer deployer =
                new Deployer(AwsTarget.local(aws.endpoint(), REGION), InstantSource.system(), getLog()::info);
        Deployment deployment = deployer.deploy(wanted, packaged.zip());
        deployment.throwIfFailed();
        deployment.url().ifPresent(url -> localBuild().announce(url, aws.endpoint()));
        if (typed()) {
            getLog().warn("The local AWS lives until this build ends: bind start and stop, or type more goals.");
        }
    }

    private int portNumber() {
        String wanted = "a port from 1 to 65535, or 0 for a free one";
        int number = dev.lambdamaven.plugin.spec.Parameter.PORT.wholeNumber(port, wanted);
        dev.lambdamaven.plugin.spec.Parameter.PORT.require(number >= 0 && number <= 65_535, port, wanted);
        return number;
    }
}
