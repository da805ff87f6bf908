package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Optional;

/**
 * The release's part of the plan: which version shall serve, what is checked before it does, and what afterwards.
 *
 * <p>What an earlier run has left is found in AWS: a version that was published and serves nobody, and an alias that says of
 * itself that it was not checked over HTTP.
 */
final class ReleasePlanner {

    private static final String NEW = "the new version";

    private final DeploymentSpec wanted;
    private final Observed observed;

    ReleasePlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
    }

    /** The steps up to the alias; none when the alias runs already what {@code $LATEST} will be. */
    void addVersion(boolean functionChanges, String contentDigest, List<Step> steps) {
        Optional<Observed.Release> latest = observed.function().map(Observed.Function::code);
        boolean served = observed.alias()
                .filter(ReleasePlanner::isAtVersion)
                .map(Observed.Alias::release)
                .flatMap(release -> latest.map(release::runsAs))
                .orElse(false);
        if (!functionChanges && served) {
            return;
        }
        Optional<Observed.Version> newest = observed.function()
                .filter(present -> !functionChanges)
                .flatMap(Observed.Function::newest)
                .filter(version -> latest.map(version.release()::runsAs).orElse(false));
        newest.filter(this::isToGo)
                .ifPresent(failed -> steps.add(new ReleaseStep.DeleteVersion(functionName(), failed.number())));
        Optional<String> left = newest.filter(version -> !version.failed()).map(Observed.Version::number);
        steps.add(left.<Step>map(version -> new ReleaseStep.ResumeVersion(functionName(), version))
                .orElseGet(() -> new ReleaseStep.PublishVersion(
                        functionName(),
                        codeSha256(steps),
                        wanted.releasing().provenance().description(contentDigest))));
        String candidate = left.map(version -> "version " + version).orElse(NEW);
        if (wanted.checks() > 0) {
            steps.add(new ReleaseStep.SmokeVersion(functionName(), candidate, wanted.checks()));
        }
        new CanaryPlanner(wanted, observed).addCanary(left.orElse(NEW), steps);
        steps.add(alias(candidate, left.orElse(NEW)));
    }

    /** {@code $LATEST} is no version: each update changes it, and nobody can go back to what it was. */
    static boolean isAtVersion(Observed.Alias alias) {
        return alias.version().matches("\\d+");
    }

    /** A version that failed never gets ready, and as long as it is there Lambda publishes no other of the same content. */
    private boolean isToGo(Observed.Version version) {
        return version.failed() && !inUse(version.number());
    }

    /** What {@code $LATEST} runs after these steps. */
    private String codeSha256(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.CreateFunction made) {
                return made.code().codeSha256();
            }
            if (step instanceof Step.UpdateFunctionCode updated) {
                return updated.code().codeSha256();
            }
        }
        return observed.function().orElseThrow().code().codeSha256();
    }

    /** The checks at the URL, after all that leads there. */
    void addChecks(List<Step> steps) {
        if (!checkedOverHttp()) {
            return;
        }
        boolean releases = steps.stream().anyMatch(Plan::movesAlias);
        Optional<Unfinished> unfinished =
                releases ? Optional.of(unfinished()) : observed.alias().flatMap(Observed.Alias::unfinished);
        unfinished.ifPresent(left ->
                steps.add(new ReleaseStep.SmokeUrl(functionName(), wanted.alias(), wanted.checks(), left, !releases)));
    }

    /** Old versions go with a release, so that a deployment without one need not look at them. */
    void addDeletions(List<Step> steps) {
        int keep = wanted.releasing().keepVersions();
        if (keep == 0 || steps.stream().noneMatch(Plan::movesAlias)) {
            return;
        }
        boolean publishes = steps.stream().anyMatch(ReleaseStep.PublishVersion.class::isInstance);
        List<String> numbers = observed.function().stream()
                .flatMap(function -> function.versions().stream())
                .filter(version -> !isToGo(version))
                .map(Observed.Version::number)
                .toList();
        int surplus = numbers.size() - (publishes ? keep - 1 : keep);
        numbers.stream()
                .limit(Math.max(0, surplus))
                .filter(number -> !inUse(number))
                .forEach(number -> steps.add(new ReleaseStep.DeleteVersion(functionName(), number)));
    }

    /** Also the version that a failed check would go back to. */
    private boolean inUse(String number) {
        return observed.function()
                        .filter(function -> function.aliased().contains(number))
                        .isPresent()
                || unfinished().before().filter(number::equals).isPresent();
    }

    private Step alias(String candidate, String to) {
        String description = checkedOverHttp()
                ? unfinished().description()
                : unfinished().earlier().description();
        return observed.alias()
                .<Step>map(present -> new ReleaseStep.UpdateAlias(
                        functionName(), wanted.alias(), new ReleaseStep.Move(present.version(), to), description))
                .orElseGet(() -> new ReleaseStep.CreateAlias(functionName(), wanted.alias(), candidate, description));
    }

    /** Nobody can send a check to a function without a URL, or to one that wants every request signed. */
    private boolean checkedOverHttp() {
        return wanted.checks() > 0
                && wanted.http().reachable()
                && !wanted.http().onlySigned();
    }

    /** A version that was never checked over HTTP is no version to go back to: then it is the one before that. */
    private Unfinished unfinished() {
        return new Unfinished(observed.alias()
                .map(alias -> VersionsBefore.moved(alias.version(), alias.description()))
                .orElse(VersionsBefore.NONE));
    }

    private String functionName() {
        return wanted.function().name();
    }
}
