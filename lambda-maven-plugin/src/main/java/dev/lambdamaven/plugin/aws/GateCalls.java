package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Account;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Plan;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import java.util.function.Consumer;

/** The steps at which a release may be turned down, and what becomes of it then. */
final class GateCalls {

    private static final String TOPIC = "smoke";

    private final AwsClients clients;
    private final ReleaseGate gate;
    private final AliasCalls aliases;
    private final Observed before;
    private final Consumer<String> log;

    /**
     * The steps of one deployment.
     *
     * @param before what was there before the first step
     * @param log takes whole lines
     */
    GateCalls(AwsClients clients, ReleaseGate gate, AliasCalls aliases, Observed before, Consumer<String> log) {
        this.clients = clients;
        this.gate = gate;
        this.aliases = aliases;
        this.before = before;
        this.log = log;
    }

    /** Until now nobody but the checks has called the version: to turn it down means to do nothing. */
    String candidate(ReleaseStep.SmokeVersion step, Made made) {
        String version = made.version();
        Account account = before.account();
        VersionCall call = new VersionCall(
                clients,
                Waits.real(log),
                new VersionCall.Qualified(account.functionArn(step.functionName()), step.functionName(), version));
        try {
            String seen = gate.candidate(call);
            log.accept(PlanLine.note(TOPIC, seen));
            return seen;
        } catch (LambdaException failed) {
            String serves = before.alias()
                    .map(alias -> "version %s goes on serving".formatted(alias.version()))
                    .orElse("no version serves, and there is no URL yet");
            throw kept(failed.with("released", "no: " + serves), step.functionName(), version);
        }
    }

    String serving(ReleaseStep.SmokeUrl step, Made made) {
        Applied applied = made.applied();
        try {
            log.accept(PlanLine.note(TOPIC, gate.serving(applied.url(), applied.version())));
        } catch (RuntimeException failed) {
            throw kept(back(step, made, explained(failed)), step.functionName(), applied.version());
        }
        String serves = aliases.finish(step, applied.version());
        if (!serves.equals(applied.version())) {
            made.returned(serves);
            log.accept(PlanLine.note(TOPIC, KnownAlias.moved(step.alias(), serves)));
        }
        return serves;
    }

    /** Whatever ends the checks, the version has not passed them. */
    private static LambdaException explained(RuntimeException failed) {
        return failed instanceof LambdaException known
                ? known
                : LambdaException.of(
                                "The checks of the release ended with an error: " + failed + ".",
                                "Read its cause: mvn -e lambda:deploy")
                        .causedBy(failed);
    }

    private LambdaException back(ReleaseStep.SmokeUrl step, Made made, LambdaException failed) {
        String version = made.applied().version();
        if (step.unfinished().before().isEmpty()) {
            return failed.with(
                    "released",
                    "alias %s stays at version %s: there is none before it to go back to"
                            .formatted(step.alias(), version));
        }
        ReleaseStep.Move move =
                new ReleaseStep.Move(version, step.unfinished().before().get());
        String left = step.unfinished().earlier().below(move.to()).description();
        ReleaseStep.ReturnAlias back = new ReleaseStep.ReturnAlias(step.functionName(), step.alias(), move, left);
        try {
            made.returned(aliases.moveBack(back));
        } catch (RuntimeException stuck) {
            String why = AwsFailures.explain(stuck, clients.target()).problem();
            return failed.with(
                            "released",
                            "alias %s could not go back to version %s and stays at %s"
                                    .formatted(step.alias(), move.to(), version))
                    .with("because", why);
        }
        String serves = made.applied().version();
        if (!serves.equals(move.to())) {
            return failed.with("released", "no: " + KnownAlias.moved(step.alias(), serves));
        }
        log.accept(Plan.line(back).toString());
        return failed.with("released", "no: alias %s is back at version %s".formatted(step.alias(), move.to()));
    }

    private static LambdaException kept(LambdaException failed, String functionName, String version) {
        return failed.advising("""
                %s
                Version %s of %s is kept to look at: mvn lambda:logs -Dlambda.qualifier=%2$s
                Deploy again when the cause is mended: mvn lambda:deploy""".formatted(failed.advice(), version, functionName));
    }
}
