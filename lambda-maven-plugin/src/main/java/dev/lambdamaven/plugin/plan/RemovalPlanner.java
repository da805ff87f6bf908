package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides what an undeployment deletes, and in which order: first what lets requests in, last what the function needs to run.
 *
 * <p>Whatever step a run is killed after, the next one finds the rest: each thing says by itself whose it is. The log group, which
 * Lambda has made without tags, is marked before the function goes, and one of another name goes before the function, which alone
 * names it.
 */
public final class RemovalPlanner {

    private final Remains remains;
    private final boolean keepLogs;
    private final List<RemovalStep> steps = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private RemovalPlanner(Remains remains, boolean keepLogs) {
        this.remains = remains;
        this.keepLogs = keepLogs;
    }

    /**
     * What is deleted, and what is left.
     *
     * @param left a line for each thing that has the right name and is not ours
     */
    public record Removal(List<RemovalStep> steps, List<String> left) {

        public Removal {
            steps = List.copyOf(steps);
            left = List.copyOf(left);
        }
    }

    /**
     * The steps after which nothing is there that this plugin has made for the function.
     *
     * @param keepLogs leaves the log group
     */
    public static Removal plan(Remains remains, boolean keepLogs) {
        RemovalPlanner planner = new RemovalPlanner(remains, keepLogs);
        remains.mappings()
                .forEach(mapping ->
                        planner.steps.add(new RemovalStep.DeleteApiMapping(mapping.domainName(), mapping.id())));
        remains.apis().forEach(api -> planner.steps.add(new RemovalStep.DeleteHttpApi(api.id(), api.url())));
        remains.logGroups().stream().filter(group -> !group.ofFunction()).forEach(planner::logGroup);
        planner.function();
        planner.layer();
        remains.logGroups().stream().filter(Remains.LogGroup::ofFunction).forEach(planner::logGroup);
        planner.role();
        return new Removal(planner.steps, planner.left);
    }

    private void function() {
        remains.function().ifPresent(function -> {
            if (!ours(function.tags())) {
                left.add("function %s was not made by this plugin".formatted(name()));
                return;
            }
            remains.logGroups().stream()
                    .filter(group -> group.ofFunction() && !keepLogs && !ours(group.tags()))
                    .forEach(group ->
                            steps.add(new RemovalStep.MarkLogGroup(group.name(), group.arn(), Ownership.tags(name()))));
            steps.add(new RemovalStep.DeleteFunction(name(), function.versions()));
        });
    }

    private void layer() {
        String mark = "%s %s ".formatted(Ownership.MANAGER, name());
        for (Remains.LayerVersion version : remains.layerVersions()) {
            if (version.description().startsWith(mark)) {
                steps.add(new RemovalStep.DeleteLayerVersion(version.layerName(), version.number()));
            } else {
                left.add("layer %s version %d was not made by this plugin"
                        .formatted(version.layerName(), version.number()));
            }
        }
    }

    private void logGroup(Remains.LogGroup group) {
        boolean marked = group.ofFunction()
                && remains.function().filter(function -> ours(function.tags())).isPresent();
        if (keepLogs) {
            left.add("log group %s is kept".formatted(group.name()));
        } else if (marked || ours(group.tags())) {
            steps.add(new RemovalStep.DeleteLogGroup(group.name()));
        } else {
            left.add("log group %s does not say that it is this function's".formatted(group.name()));
        }
    }

    private void role() {
        remains.role().ifPresent(role -> {
            if (!ours(role.tags())) {
                left.add("role %s was not made by this plugin".formatted(role.name()));
                return;
            }
            role.inline().forEach(policy -> steps.add(new RemovalStep.DeleteRolePolicy(role.name(), policy)));
            role.attached().forEach(policy -> steps.add(new RemovalStep.DetachRolePolicy(role.name(), policy)));
            steps.add(new RemovalStep.DeleteRole(role.name()));
        });
    }

    private boolean ours(Map<String, String> tags) {
        return Ownership.ours(tags, name());
    }

    private String name() {
        return remains.functionName();
    }
}
