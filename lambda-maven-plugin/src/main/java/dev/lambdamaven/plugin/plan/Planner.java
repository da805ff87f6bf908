package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Provenance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what to do: role, function, version, alias, then the HTTP API that calls the alias. */
public final class Planner {

    private final DeploymentSpec wanted;
    private final DeploymentPackage code;
    private final Observed observed;
    private final String role;
    private final LayerPlanner layers;
    private final List<Step> steps = new ArrayList<>();

    private Planner(DeploymentSpec wanted, DeploymentPackage code, Observed observed) {
        this.wanted = wanted;
        this.code = code;
        this.observed = observed;
        this.role = role(wanted, observed);
        this.layers = new LayerPlanner(wanted, code.layer(), observed);
    }

    /**
     * The steps that lead from what is there to what is wanted.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when a function or role of that name is not ours
     */
    public static Plan plan(DeploymentSpec wanted, DeploymentPackage code, Observed observed) {
        ForeignResources.refuse(wanted, observed);
        Planner planner = new Planner(wanted, code, observed);
        planner.role();
        planner.layers.addTo(planner.steps);
        planner.function();
        ReleasePlanner release = new ReleasePlanner(wanted, observed);
        release.addVersion(
                planner.steps.stream().anyMatch(Planner::changesWhatRuns), code.contentDigest(), planner.steps);
        new HttpApiPlanner(wanted, observed).addTo(planner.steps);
        release.addChecks(planner.steps);
        release.addDeletions(planner.steps);
        return new Plan(planner.steps);
    }

    private void role() {
        String name = wanted.ownRoleName();
        if (!role.equals(observed.account().roleArn(name))) {
            return;
        }
        String policy = RolePolicies.logs(observed.account(), functionName());
        if (observed.role().isEmpty()) {
            steps.add(new Step.CreateRole(name, RolePolicies.TRUST, Ownership.tags(functionName())));
        }
        Optional<String> present = observed.role().flatMap(Observed.Role::logsPolicy);
        if (!present.equals(Optional.of(policy))) {
            steps.add(new Step.PutRolePolicy(name, RolePolicies.LOGS_POLICY, policy));
        }
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
                                firstTags())));
    }

    private void updateFunction(Observed.Function present) {
        Observed.Release latest = present.code();
        FunctionSettings settings =
                settings(latest.settings().environment(), latest.settings().layers());
        List<String> changes = latest.settings().changesTo(settings);
        List<String> codeChanges = codeChanges(present);
        List<Step> updates = new ArrayList<>();
        if (!changes.isEmpty()) {
            updates.add(new Step.UpdateFunctionConfiguration(functionName(), settings, changes));
        }
        if (!codeChanges.isEmpty()) {
            String architecture = spec().architecture().toString();
            // Lambda counts code and layers together at each call: what leaves the code leaves it before it comes as a
            // layer.
            int place = layers.isNewTo(latest.settings().layers()) ? 0 : updates.size();
            updates.add(place, new Step.UpdateFunctionCode(functionName(), architecture, code, codeChanges));
        }
        steps.addAll(updates);
        Map<String, String> tags = tags(codeChanges.isEmpty() ? latest.codeSha256() : code.codeSha256());
        if (!present.tags().entrySet().containsAll(tags.entrySet())) {
            tags.putAll(codeChanges.isEmpty() ? Map.of() : provenance().tags());
            steps.add(new Step.TagFunction(observed.account().functionArn(functionName()), tags));
        }
    }

    private List<String> codeChanges(Observed.Function present) {
        List<String> changes = new ArrayList<>();
        String sha = present.code().codeSha256();
        boolean sameBytes = sha.equals(code.codeSha256());
        boolean sameContent = contentTag(sha).equals(present.tags().get(Ownership.CONTENT));
        if (!sameBytes && !sameContent) {
            changes.add("code");
        }
        String architecture = present.code().architecture();
        if (!architecture.equals(spec().architecture().toString())) {
            changes.add("architecture " + architecture + " -> " + spec().architecture());
        }
        return changes;
    }

    private static boolean changesWhatRuns(Step step) {
        return step instanceof Step.CreateFunction
                || step instanceof Step.UpdateFunctionCode
                || step instanceof Step.UpdateFunctionConfiguration;
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

    private Map<String, String> firstTags() {
        Map<String, String> tags = tags(code.codeSha256());
        tags.putAll(provenance().tags());
        return tags;
    }

    private Provenance provenance() {
        return wanted.releasing().provenance();
    }

    private Map<String, String> tags(String codeSha256) {
        Map<String, String> tags = new HashMap<>(Ownership.tags(functionName()));
        tags.put(Ownership.CONTENT, contentTag(codeSha256));
        return tags;
    }

    private String contentTag(String codeSha256) {
        return code.contentDigest() + ":" + codeSha256;
    }

    private FunctionSpec spec() {
        return wanted.function();
    }

    private String functionName() {
        return spec().name();
    }
}
