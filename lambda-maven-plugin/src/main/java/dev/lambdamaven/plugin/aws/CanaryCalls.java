package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.CanaryCounts;
import dev.lambdamaven.plugin.plan.CanaryStep;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.spec.Canary;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A release by degrees: a part of the requests, a look at what became of them, and then all of them or none. */
final class CanaryCalls implements CanaryStep.Visitor<String> {

    private static final String TOPIC = "canary";

    private final AwsClients clients;
    private final Alias alias;
    private final ReleaseGate gate;
    private final Made made;
    private final Consumer<String> log;
    private Optional<SharedAlias> shared = Optional.empty();

    /**
     * The steps of one deployment.
     *
     * @param made knows the number of the new version
     * @param log takes whole lines
     */
    CanaryCalls(AwsClients clients, Alias alias, ReleaseGate gate, Made made, Consumer<String> log) {
        this.clients = clients;
        this.alias = alias;
        this.gate = gate;
        this.made = made;
        this.log = log;
    }

    /** What changes the alias, and how it was left. */
    record Alias(AliasCalls calls, KnownAlias known) {}

    @Override
    public String clearWeights(CanaryStep.ClearWeights step) {
        return alias.calls().clearWeights(step);
    }

    /** The metrics are asked for once before: who may not read them must not find out with requests at stake. */
    @Override
    public String startCanary(CanaryStep.StartCanary step) {
        ReleaseStep.Move move = new ReleaseStep.Move(step.move().from(), made.version());
        Instant now = Instant.now();
        metrics(step.functionName(), step.alias()).between(now.minus(Duration.ofMinutes(1)), now, move);
        CanaryStep.StartCanary known =
                new CanaryStep.StartCanary(step.functionName(), step.alias(), move, step.canary());
        SharedAlias sharing = new SharedAlias(clients.lambda(), known, alias.known(), this::note);
        sharing.share();
        shared = Optional.of(sharing);
        return step.alias();
    }

    @Override
    public String watchCanary(CanaryStep.WatchCanary step) {
        SharedAlias sharing = shared.orElseThrow();
        ReleaseStep.Move move = new ReleaseStep.Move(step.move().from(), made.version());
        CanaryWatch watch =
                new CanaryWatch(step.canary(), move, metrics(step.functionName(), step.alias()), this::note);
        CanaryCounts counts;
        try {
            counts = watch.until(sharing);
        } catch (RuntimeException ended) {
            throw takenBack(sharing, step, AwsFailures.explain(ended, clients.target()));
        }
        if (counts.fails(step.canary())) {
            Instant seen = Instant.now();
            // First of all nobody else shall meet it: to read a log takes its time.
            throw gate.explained(takenBack(sharing, step, failed(step, counts)), move.to(), seen);
        }
        note(verdict(counts, step.canary()));
        return counts.toString();
    }

    /** Makes the call that moves the alias, where there is a canary as its end. */
    String ending(Supplier<String> move) {
        return shared.map(sharing -> sharing.handOver(move)).orElseGet(move);
    }

    private LambdaException takenBack(SharedAlias sharing, CanaryStep.WatchCanary step, LambdaException why) {
        String old = step.move().from();
        String serves;
        try {
            serves = sharing.takeBack();
        } catch (RuntimeException stuck) {
            return why.with(
                            "released",
                            "no, but version %s keeps its %s of the requests until the next deployment or mvn lambda:rollback"
                                    .formatted(made.version(), step.canary().share()))
                    .with(
                            "because",
                            AwsFailures.explain(stuck, clients.target()).problem());
        }
        if (!serves.equals(old)) {
            made.returned(serves);
            String moved = KnownAlias.moved(step.alias(), serves);
            note(moved);
            return why.with("released", "no: " + moved);
        }
        String alone = "alias %s is at version %s alone".formatted(step.alias(), serves);
        note("taken back: " + alone);
        return why.with("released", "no: " + alone);
    }

    private LambdaException failed(CanaryStep.WatchCanary step, CanaryCounts counts) {
        String allowed = step.canary()
                .allowed()
                .map(percent -> "at most " + Canary.shown(percent) + " errors")
                .orElse("at most as many errors as version " + counts.before().version());
        return LambdaException.of(
                        "The canary failed: %s (%s); %s (%s)."
                                .formatted(
                                        counts.next(),
                                        CanaryCounts.rate(counts.next()),
                                        counts.before(),
                                        CanaryCounts.rate(counts.before())),
                        """
                        Version %s of %s is kept to look at: mvn lambda:logs -Dlambda.qualifier=%1$s
                        Deploy again when the cause is mended: mvn lambda:deploy""".formatted(counts.next().version(), step.functionName()))
                .with("allowed", allowed);
    }

    private static String verdict(CanaryCounts counts, Canary canary) {
        return counts.next().requests() == 0
                ? "warning: version %s got no request in %s, so nothing is known of it; %s"
                        .formatted(counts.next().version(), Canary.shown(canary.time()), counts.before())
                : "passed: " + counts;
    }

    private VersionMetrics metrics(String functionName, String alias) {
        return new VersionMetrics(clients.metrics(), functionName, alias);
    }

    private void note(String text) {
        log.accept(PlanLine.note(TOPIC, text));
    }
}
