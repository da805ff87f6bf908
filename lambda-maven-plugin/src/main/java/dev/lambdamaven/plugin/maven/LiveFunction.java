package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.deploy.Deployment;
import dev.lambdamaven.plugin.deploy.LiveDeployer;
import dev.lambdamaven.plugin.live.BuildFailure;
import dev.lambdamaven.plugin.live.CompilerWarmUp;
import dev.lambdamaven.plugin.live.Entrance;
import dev.lambdamaven.plugin.live.Freshness;
import dev.lambdamaven.plugin.live.Invocations;
import dev.lambdamaven.plugin.live.MainThread;
import dev.lambdamaven.plugin.live.SourceFiles;
import dev.lambdamaven.plugin.live.SourceWatch;
import dev.lambdamaven.plugin.local.Attendance;
import dev.lambdamaven.plugin.local.Delays;
import dev.lambdamaven.plugin.local.LocalAws;
import dev.lambdamaven.plugin.local.LocalAwsSettings;
import dev.lambdamaven.plugin.maven.PackagingMojo.Packaged;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** The function of {@code run}: deployed into a local AWS of its own, and again whenever its sources have changed. */
final class LiveFunction {

    private final RunMojo goal;
    private final Modules modules;
    private final Log log;
    private final MainThread main = new MainThread();
    private final Invocations invocations = new Invocations(this::redacted);
    private final CompilerWarmUp warmUp;
    private final Entrance entrance;

    LiveFunction(RunMojo goal, Modules modules) {
        this.goal = goal;
        this.modules = modules;
        this.log = goal.getLog();
        this.warmUp = modules.warmUp();
        this.entrance = new Entrance(InstantSource.system(), invocations, line -> tell(redacted(line)));
    }

    /** Serves until the process ends. */
    void serve(Packaged packaged) {
        SourceFiles sources = modules.sources(List.of(goal.environmentFile()));
        SourceFiles.Snapshot built = sources.before(goal.session.getStartTime().toInstant());
        DeploymentSpec wanted = local(goal.deploymentSpec(packaged.handler()));
        try (LocalAws aws = start();
                LiveDeployer deployer =
                        new LiveDeployer(AwsTarget.local(aws.endpoint(), StartMojo.REGION), line -> {})) {
            goal.localBuild().keep(aws);
            Served now = new Served(aws, deployer);
            Deployment deployment = now.serve(wanted, packaged);
            Freshness freshness = new Freshness(sources, built, changed -> main.call(() -> reload(now, changed)));
            ServedApplication served = new ServedApplication(goal.project, packaged, wanted);
            entrance.open(
                    served.at(aws.endpoint(), deployment.apiId()), freshness, name -> redacted(aws.functionLog(name)));
            goal.localBuild().announce(aws.endpoint(), aws.endpoint());
            tell(aws.endpoint(), served);
            warmUp.startAfter(entrance.answered());
            SourceWatch watch = SourceWatch.start(freshness);
            main.serve();
            watch.close();
        }
    }

    private static DeploymentSpec local(DeploymentSpec wanted) {
        return wanted.forLocalAws().with(wanted.http().forLocalAws().withHttpApi());
    }

    private LocalAws start() {
        Attendance attendance = new Attendance(entrance, invocations, goal.debugPort());
        if (goal.wantedPort().isPresent()) {
            return start(goal.wantedPort().getAsInt(), attendance);
        }
        try {
            return start(goal.defaultPort(), attendance);
        } catch (LambdaException taken) {
            LocalAws aws = start(0, attendance);
            note(
                    "port",
                    goal.defaultPort() + " is taken, so it is " + aws.endpoint().getPort() + " (-Dlambda.port)");
            return aws;
        }
    }

    private LocalAws start(int port, Attendance attendance) {
        return LocalAws.start(new LocalAwsSettings(
                        port, goal.lambdaDirectory().resolve("local"), Delays.none(), line -> log.warn(redacted(line)))
                .on(goal.jdks())
                .attended(attendance));
    }

    private record Served(LocalAws aws, LiveDeployer deployer) {

        Deployment serve(DeploymentSpec wanted, Packaged packaged) {
            Deployment deployment = deployer.deploy(wanted, packaged.zip());
            aws.prepare(deployment.functionArn() + ":" + deployment.alias(), StartMojo.REGION);
            return deployment;
        }
    }

    private Optional<BuildFailure> reload(Served now, NavigableSet<Path> changed) {
        warmUp.end();
        try {
            return rebuild(now, changed);
        } catch (LambdaException refused) {
            BuildFailure failure = new BuildFailure(refused.problem(), String.valueOf(refused.getMessage()), true);
            log.error(failure.text());
            return Optional.of(failure);
        } catch (RuntimeException bug) {
            log.error("This is a bug of lambda-maven-plugin.", bug);
            return Optional.of(new BuildFailure("This is a bug of lambda-maven-plugin.", bug.toString(), true));
        }
    }

    private Optional<BuildFailure> rebuild(Served now, NavigableSet<Path> changed) {
        long begin = System.nanoTime();
        if (changed.stream().anyMatch(modules::isPom)) {
            log.warn("The POM has changed: end this with Ctrl-C and start it again to build by it.");
        }
        Optional<BuildFailure> failure = modules.compile(changed);
        long compiled = System.nanoTime();
        if (failure.isPresent()) {
            BuildFailure why = failure.get();
            log.error(why.told() ? why.title() : why.title() + "\n" + why.text());
            return failure;
        }
        Packaged packaged = goal.built()
                .orElseThrow(() -> LambdaException.of("There is no handler any more.", "Undo the last change."));
        long zipped = System.nanoTime();
        now.serve(local(goal.specification(packaged.handler().value())), packaged);
        main.later(now.deployer()::tidy);
        note(
                "reloaded",
                names(changed) + " (compiled in " + millis(begin, compiled) + ", packaged in "
                        + millis(compiled, zipped) + ", deployed in " + millis(zipped, System.nanoTime()) + " ms)");
        return Optional.empty();
    }

    /** Read anew each time, since the file of secrets may have changed. */
    private String redacted(String line) {
        return goal.redaction().apply(line);
    }

    private List<String> redacted(List<String> lines) {
        LogRedaction redaction = goal.redaction();
        return lines.stream().map(redaction::apply).toList();
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }

    private static String names(NavigableSet<Path> changed) {
        String names = changed.stream()
                .limit(3)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", "));
        return changed.size() > 3 ? names + " and " + (changed.size() - 3) + " more" : names;
    }

    private void tell(URI url, ServedApplication served) {
        served.routes().forEach(route -> note("route", "%-6s %s".formatted(route.method(), route.path())));
        note("url", url.toString());
        note("page", url + "/_local");
        goal.debugPort().ifPresent(port -> note("debugger", "the function waits for one at 127.0.0.1:" + port));
        note("", "end with Ctrl-C");
    }

    private void note(String topic, String text) {
        tell("  " + PlanLine.note(topic, text));
    }

    private void tell(String line) {
        log.info(line);
    }
}
