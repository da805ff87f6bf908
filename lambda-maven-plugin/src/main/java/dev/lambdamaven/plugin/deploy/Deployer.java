package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.Applied;
import dev.lambdamaven.plugin.aws.AwsApplier;
import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.AwsFailures;
import dev.lambdamaven.plugin.aws.AwsObserver;
import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.aws.StepFailure;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.CanaryPlanner;
import dev.lambdamaven.plugin.plan.HttpNotes;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.Planner;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes AWS be what a project wants. It knows no difference between AWS and the local AWS but the endpoint.
 *
 * @param log receives one line per effect, and one per long wait
 * @param gate judges a version before it serves and once it does
 */
public record Deployer(AwsTarget target, InstantSource clock, Consumer<String> log, ReleaseGate gate) {

    /** Releases every version unchecked. */
    public Deployer(AwsTarget target, InstantSource clock, Consumer<String> log) {
        this(target, clock, log, ReleaseGate.open());
    }

    /**
     * Observes, plans, prints and applies.
     *
     * @return what serves now; {@link Deployment#failed()} is present when a step was refused
     * @throws dev.lambdamaven.plugin.LambdaException when nothing could be planned; then nothing was changed either
     */
    public Deployment deploy(DeploymentSpec wanted, DeploymentPackage code) {
        try (AwsClients clients = AwsClients.open(target)) {
            Planned planned = plan(clients, wanted, code);
            return apply(clients, planned);
        }
    }

    /** Observes, plans and prints, and stops there. */
    public PlannedDeployment plan(DeploymentSpec wanted, DeploymentPackage code) {
        try (AwsClients clients = AwsClients.open(target)) {
            Planned planned = plan(clients, wanted, code);
            return new PlannedDeployment(
                    wanted.function().name(), planned.observed().account(), planned.plan());
        }
    }

    /** Whose account it is, and where; changes and plans nothing. */
    public Account account() {
        try (AwsClients clients = AwsClients.open(target)) {
            return new AwsObserver(clients).account();
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, target);
        }
    }

    private Planned plan(AwsClients clients, DeploymentSpec asked, DeploymentPackage code) {
        DeploymentSpec wanted = asked.withChecks(gate.checks());
        try {
            AwsObserver observer = new AwsObserver(clients);
            Observed found = observer.observe(wanted);
            Account account = found.account();
            log.accept(account.line(wanted.function().name(), clients.redirected()));
            Observed observed =
                    observer.layers().with(found, wanted, code.layer().isPresent());
            observer.roles().given(observed, wanted);
            observer.layers()
                    .doubts(observed, wanted)
                    .forEach(doubt -> log.accept("  " + PlanLine.note("layer", doubt)));
            Plan first = Planner.plan(wanted, code, observed);
            Observed sure = first.isEmpty()
                    ? observed
                    : observer.verified(wanted.function().name(), observed, first);
            Plan plan = observer.store().complete(Planner.plan(wanted, code, sure), PackageStore.of(wanted, account));
            CanaryPlanner.note(wanted, observed).ifPresent(note -> log.accept("  " + note));
            HttpNotes.of(wanted, observed).forEach(note -> log.accept("  " + note));
            plan.lines().forEach(line -> log.accept("  " + line));
            return new Planned(wanted, code, observed, plan);
        } catch (RuntimeException failure) {
            throw AwsFailures.explain(failure, target);
        }
    }

    private Deployment apply(AwsClients clients, Planned planned) {
        try {
            Applied applied = planned.plan().isEmpty()
                    ? Applied.unchanged(planned.observed(), planned.wanted())
                    : new AwsApplier(
                                    clients,
                                    planned.wanted(),
                                    planned.observed(),
                                    gate,
                                    line -> log.accept("  " + line))
                            .apply(planned.plan());
            report(planned, applied);
            return planned.deployment(clock.instant(), applied);
        } catch (StepFailure failure) {
            return planned.failed(clock.instant(), failure);
        }
    }

    private void report(Planned planned, Applied applied) {
        String serves = "version %s, alias %s"
                .formatted(applied.version(), planned.wanted().alias());
        String name = planned.wanted().function().name();
        if (planned.plan().isEmpty()) {
            log.accept("  " + PlanLine.note("unchanged", "nothing to do: code and configuration match " + serves));
        } else if (planned.plan().releases()) {
            log.accept("  " + PlanLine.note("released", name + " " + serves));
        } else {
            log.accept("  " + PlanLine.note("mended", name + " " + serves));
        }
        Addresses.of(planned.wanted().http(), applied).forEach(line -> log.accept("  " + line));
    }

    /** A plan with all it was made from. */
    private record Planned(DeploymentSpec wanted, DeploymentPackage code, Observed observed, Plan plan) {

        Deployment deployment(Instant now, Applied applied) {
            return record(now, applied.version(), applied.apiId(), given(applied.url()), Optional.empty());
        }

        Deployment failed(Instant now, StepFailure failure) {
            return record(
                    now,
                    failure.left().version(),
                    failure.left().apiId(),
                    given(failure.left().url()),
                    Optional.of(new Deployment.Failed(Plan.line(failure.step()).toString(), failure.reason())));
        }

        private static Optional<URI> given(URI url) {
            return Optional.of(url).filter(one -> !one.toString().isEmpty());
        }

        private Deployment record(
                Instant now, String version, String apiId, Optional<URI> url, Optional<Deployment.Failed> failed) {
            Account account = observed.account();
            List<String> lines = plan.lines().stream().map(PlanLine::toString).toList();
            String name = wanted.function().name();
            return new Deployment(
                    name,
                    account.functionArn(name),
                    version,
                    wanted.alias(),
                    code.codeSha256(),
                    apiId,
                    url,
                    account.region(),
                    account.id(),
                    now,
                    lines,
                    failed);
        }
    }
}
