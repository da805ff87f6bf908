package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides what to do: role, function, version, alias, then the HTTP API that calls the alias.
 *
 * <p>Of the function's two updates the configuration comes first. Nobody is served from {@code $LATEST}, so that the state between the
 * two matters to nobody: what matters is that Lambda takes each call, and each waits until the one before has settled.
 *
 * <ul>
 *   <li>Handler, runtime, VPC, SnapStart with what it excludes: all in the one call of the configuration, so that Lambda sees them
 *       together; it does not look for the handler in the code, nor at the bytecode.
 *   <li>Architecture: only the code's call has it, and every Java runtime is there for both.
 *   <li>Code and layers are counted together, at most 250 MB: layers that go leave before the code takes their content in, and with
 *       layers that come the code is changed first. Either way the state between holds a part of what is there before or after.
 *   <li>Code signing comes before the code that it is for.
 * </ul>
 */
public final class Planner {

    private final DeploymentSpec wanted;
    private final DeploymentPackage code;
    private final Observed observed;
    private final String role;
    private final LayerPlanner layers;
    private final SurroundingsPlanner around;
    private final TagPlanner tags;
    private final List<Step> steps = new ArrayList<>();

    private Planner(DeploymentSpec wanted, DeploymentPackage code, Observed observed) {
        this.wanted = wanted;
        this.code = code;
        this.observed = observed;
        this.role = role(wanted, observed);
        this.layers = new LayerPlanner(wanted, code.layer(), observed);
        this.around = new SurroundingsPlanner(wanted, observed);
        this.tags = new TagPlanner(wanted, code);
    }

    /**
     * The steps that lead from what is there to what is wanted.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when a function or role of that name is not ours
     */
    public static Plan plan(DeploymentSpec wanted, DeploymentPackage code, Observed observed) {
        ForeignResources.refuse(wanted, observed);
        Planner planner = new Planner(wanted, code, observed);
        if (wanted.function().management().capacity().stops()) {
            return planner.stop();
        }
        new CanaryPlanner(wanted, observed).addClearing(planner.steps);
        planner.around.addLogGroup(planner.steps);
        planner.layers.addTo(planner.steps);
        planner.function();
        planner.around.addBeforeRelease(planner.steps);
        ReleasePlanner release = new ReleasePlanner(wanted, observed);
        release.addVersion(
                planner.steps.stream().anyMatch(Planner::changesWhatRuns), code.contentDigest(), planner.steps);
        planner.around.addAfterRelease(planner.steps);
        new HttpApiPlanner(wanted, observed).addTo(planner.steps);
        release.addChecks(planner.steps);
        release.addDeletions(planner.steps);
        planner.steps.addAll(0, new RolePlanner(wanted, observed, planner.role).before(planner.steps));
        return new Plan(planner.steps);
    }

    /**
     * A function that nobody can call is not released: no check could pass. Who stops it wants that and nothing else, at once.
     */
    private Plan stop() {
        if (observed.function().isEmpty()) {
            throw LambdaException.of(
                    "There is no function " + functionName() + " that <reservedConcurrency> 0 could stop.",
                    "Deploy it without: a function that nobody can call cannot be checked.\n"
                            + Parameter.RESERVED_CONCURRENCY.howToSet());
        }
        around.addStop(steps);
        return new Plan(steps);
    }

    private void function() {
        observed.function()
                .ifPresentOrElse(
                        this::updateFunction,
                        () -> steps.add(new Step.CreateFunction(
                                functionName(),
                                settings(Map.of(), List.of()),
                                spec().architecture().toString(),
                                code,
                                tags.first(),
                                spec().management().codeSigningConfig().filter(arn -> !arn.isEmpty()))));
    }

    private void updateFunction(Observed.Function present) {
        Observed.Release latest = present.code();
        FunctionSettings settings =
                settings(latest.settings().environment(), latest.settings().layers());
        List<String> changes = latest.settings().changesTo(settings);
        List<String> codeChanges = codeChanges(present);
        around.addCodeSigning(steps);
        List<Step> updates = new ArrayList<>();
        if (!changes.isEmpty()) {
            updates.add(new Step.UpdateFunctionConfiguration(functionName(), settings, changes));
        }
        if (!codeChanges.isEmpty()) {
            String architecture = spec().architecture().toString();
            int place = layers.comeTo(latest.settings().layers()) ? 0 : updates.size();
            updates.add(place, new Step.UpdateFunctionCode(functionName(), architecture, code, codeChanges));
        }
        steps.addAll(updates);
        boolean newCode = !codeChanges.isEmpty();
        String sha = newCode ? code.codeSha256() : latest.codeSha256();
        boolean newContent = !tags.content(sha).equals(present.tags().get(Ownership.CONTENT));
        Map<String, String> wantedTags = tags.tags(sha);
        List<String> tagChanges = tags.changes(present.tags(), wantedTags);
        if (!tagChanges.isEmpty()) {
            wantedTags.putAll(newContent ? tags.provenance() : Map.of());
            steps.add(new Step.TagFunction(observed.account().functionArn(functionName()), wantedTags, tagChanges));
        }
    }

    private List<String> codeChanges(Observed.Function present) {
        List<String> changes = new ArrayList<>();
        String sha = present.code().codeSha256();
        boolean sameBytes = sha.equals(code.codeSha256());
        boolean sameContent = tags.content(sha).equals(present.tags().get(Ownership.CONTENT));
        if (!sameBytes && !sameContent) {
            changes.add("code");
        }
        String architecture = present.code().architecture();
        if (!architecture.equals(spec().architecture().toString())) {
            changes.add("architecture " + architecture + " -> " + spec().architecture());
        }
        return changes;
    }

    /** Whoever reads a description does not call the function: it is changed without a release. */
    private static boolean changesWhatRuns(Step step) {
        return step instanceof Step.CreateFunction
                || step instanceof Step.UpdateFunctionCode
                || (step instanceof Step.UpdateFunctionConfiguration update
                        && !update.changes().stream().allMatch(change -> change.startsWith("description ")));
    }

    private FunctionSettings settings(Map<String, String> presentEnvironment, List<String> presentLayers) {
        return FunctionSettings.wanted(spec(), role, presentEnvironment, layers.wanted(presentLayers));
    }

    /** The role that was named, else the one the function has, else one of its own. */
    private static String role(DeploymentSpec wanted, Observed observed) {
        return wanted.function()
                .role()
                .orElseGet(() -> observed.function()
                        .map(present -> present.code().settings().role())
                        .orElseGet(() -> observed.account().roleArn(wanted.ownRoleName())));
    }

    private FunctionSpec spec() {
        return wanted.function();
    }

    private String functionName() {
        return spec().name();
    }
}
