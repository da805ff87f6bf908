package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.deploy.Deployer;
import dev.lambdamaven.plugin.deploy.PlannedDeployment;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.release.SmokeGate;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.Canary;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Provenance;
import dev.lambdamaven.plugin.spec.Releasing;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal has that finds out what a deployment would do. */
abstract class PlanningMojo extends FunctionMojo {

    private static final int LAST_PORT = 65535;

    /** AWS region, such as {@code eu-west-1}. By default that of {@code AWS_REGION} or of the AWS profile. */
    @Parameter(property = "lambda.region")
    private @Nullable String region;

    /** Profile of the AWS config files. By default the AWS credential chain decides. */
    @Parameter(property = "lambda.profile")
    private @Nullable String profile;

    /**
     * The 12 digits of the only account in which this may happen. With credentials of another one nothing is read and nothing changed,
     * and the message names both.
     */
    @Parameter(property = "lambda.expectedAccount")
    private @Nullable String expectedAccount;

    /** Sends every AWS call to this URL instead of AWS, such as that of a local AWS. On this machine no credentials are needed. */
    @Parameter(property = "lambda.endpoint")
    private @Nullable String endpoint;

    /**
     * The checks, as for {@code smoke} and by default the same. A new version is released only when it passes them through
     * Invoke, and stays released only when it then passes them over HTTP; otherwise the alias stays where it was, or goes back.
     */
    @Parameter
    private @Nullable List<String> checks;

    /** A file of more checks, as for {@code smoke}; relative to the project. By default {@code src/smoke/checks.txt}. */
    @Parameter(property = "lambda.smoke.checksFile")
    private @Nullable String checksFile;

    /** An OpenAPI document whose GETs are checks too, as for {@code smoke}; relative to the project. */
    @Parameter(property = "lambda.openapi")
    private @Nullable String openapi;

    /**
     * How many versions of the function are left after a release, the new one counted: 2 or more, or 0 to keep all. Older ones are
     * deleted; one that an alias points at, and the one that served before, stay.
     */
    @Parameter(property = "lambda.keepVersions", defaultValue = "5")
    private String keepVersions;

    /**
     * The S3 bucket over which zips of 50 MB and more go to Lambda, in the function's region. By default one is made for the account and
     * region when it is needed: private, encrypted, and emptied of zips older than 30 days.
     */
    @Parameter(property = "lambda.bucket")
    private @Nullable String bucket;

    /**
     * Tries a new version on a part of the requests before it gets all of them: {@code 10% for 5m}, or
     * {@code 10% for 5m, at most 1% errors}; more than 0 and less than 100 percent, for 1s to 24h. Lambda's metrics of both versions are
     * read every 10 seconds. When the new version fails, and a larger part of its requests than the bound allows, or without a bound
     * than the old version at the same time, the old version gets all requests again and the build fails; also when the build is
     * interrupted. A build that is killed cannot do so: the next {@code deploy} or {@code rollback} does. What counts is what Lambda counts
     * as {@code Errors}: requests that ended by an exception, a timeout or an exit, not answers with status 500. The metrics come a
     * minute or two late, so the canary is watched for two minutes more. A time in which no request came is passed with a warning. The
     * first release of a function has no canary. By default a version that has passed the checks gets all requests at once.
     */
    @Parameter(property = "lambda.canary")
    private @Nullable String canary;

    /** Releases without the checks when true. */
    @Parameter(property = "lambda.smoke.skip", defaultValue = "false")
    private boolean skipSmoke;

    /** What a deployment of this package would do, printed as it would print it. */
    final PlannedDeployment plan(Packaged packaged) {
        return with(packaged, Deployer::plan);
    }

    /** Hands the project's wishes and its package to a deployer. */
    final <T> T with(Packaged packaged, Work<T> work) {
        DeploymentSpec wanted = deploymentSpec(packaged.handler()).with(releasing());
        FunctionBehind.Name name = new FunctionBehind.Name(target(), functionName(), alias());
        try (FunctionBehind function = new FunctionBehind(name, getLog()::info)) {
            Deployer deployer = new Deployer(target(), InstantSource.system(), getLog()::info, gate(function));
            return work.with(deployer, wanted, packaged.zip());
        }
    }

    /** How many checks there are is the gate's to say. */
    private Releasing releasing() {
        Path folder = project.getBasedir().toPath();
        return new Releasing(
                        0,
                        dev.lambdamaven.plugin.spec.Parameter.KEEP_VERSIONS.wholeNumber(keepVersions, "a whole number"),
                        new Provenance(new SourceCommit(folder).find(), pluginVersion()))
                .withBucket(given(bucket))
                .withCanary(given(canary).map(Canary::parse).map(this::paced));
    }

    private Canary paced(Canary asked) {
        return target().isOnThisMachine() ? asked.at(Canary.Pace.LOCAL) : asked;
    }

    /** Something that a deployer can do. */
    interface Work<T> {
        T with(Deployer deployer, DeploymentSpec wanted, DeploymentPackage code);
    }

    private ReleaseGate gate(FunctionBehind function) {
        if (skipSmoke) {
            getLog().warn("The release is not checked: lambda.smoke.skip is true.");
            return ReleaseGate.open();
        }
        List<SmokeCheck> all = new ConfiguredChecks(project.getBasedir().toPath(), lambdaDirectory(), System.getenv())
                .read(new CheckSources(checks, given(checksFile), given(openapi)), getLog()::info, getLog()::warn);
        return new SmokeGate(
                all,
                SmokeSettings.defaults(),
                line -> getLog().info("  " + PlanLine.note("", line)),
                new ReleaseFiles(buildDirectory())::write,
                new SmokeGate.Behind(function::side, redaction()));
    }

    private AwsTarget target() {
        return new AwsTarget(given(region), given(profile), endpoint(), Optional.empty()).in(given(expectedAccount));
    }

    /** An endpoint that came to nothing must not mean AWS: whoever wrote it did not want to release there. */
    private Optional<URI> endpoint() {
        Optional<String> set = given(endpoint);
        Optional<String> unresolved = written("endpoint").filter(text -> set.isEmpty());
        if (unresolved.isPresent()) {
            throw LambdaException.of(
                    "<endpoint> is %s, which this build does not set.".formatted(unresolved.get()),
                    "Start the local AWS before, leave <endpoint> out to release to AWS, or name one:\n"
                            + "-Dlambda.endpoint=http://127.0.0.1:4566");
        }
        return set.map(PlanningMojo::uri);
    }

    static URI uri(String text) {
        String shown = text.replaceFirst("//[^/]*@", "//***@");
        try {
            URI uri = URI.create(text);
            dev.lambdamaven.plugin.spec.Parameter.ENDPOINT.require(
                    uri.getPort() <= LAST_PORT, shown, "an http or https URL with a port up to " + LAST_PORT);
            return uri;
        } catch (IllegalArgumentException malformed) {
            throw dev.lambdamaven.plugin.spec.Parameter.ENDPOINT.refuse(shown, "an http or https URL");
        }
    }
}
