package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Management;
import java.util.List;
import java.util.Optional;

/**
 * The part of the plan around the function: its log group, whose signatures its code needs, and its capacity.
 *
 * <p>The log group comes before the function, which would make one without tags and for ever. Code signing comes before new code, since
 * Lambda looks at signatures when code arrives. Reserved concurrency comes before the version, whose checks need room to run; only
 * where it falls below what is provisioned, which Lambda refuses, it comes last. Provisioned concurrency is taken away before the
 * alias moves, since a version with SnapStart can have none, and given after it, to the version that serves.
 */
final class SurroundingsPlanner {

    private final DeploymentSpec wanted;
    private final Surroundings present;
    private final String logGroup;

    SurroundingsPlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.present = observed.surroundings();
        this.logGroup = Surroundings.logGroup(wanted.function(), observed);
    }

    void addLogGroup(List<Step> steps) {
        management().logRetentionDays().ifPresent(days -> {
            if (present.logGroup().isEmpty()) {
                steps.add(new SettingStep.CreateLogGroup(logGroup, TagPlanner.of(wanted.function())));
            }
            Optional<Integer> kept = present.logGroup().flatMap(Surroundings.LogGroup::retentionDays);
            if (!kept.equals(Optional.of(days))) {
                steps.add(new SettingStep.SetLogRetention(logGroup, kept, days));
            }
        });
    }

    /** For a function that is there; a new one is made with it. */
    void addCodeSigning(List<Step> steps) {
        management().codeSigningConfig().ifPresent(arn -> {
            Optional<String> to = Optional.of(arn).filter(text -> !text.isEmpty());
            if (!to.equals(present.codeSigningConfig())) {
                steps.add(new SettingStep.SetCodeSigning(functionName(), present.codeSigningConfig(), to));
            }
        });
    }

    void addBeforeRelease(List<Step> steps) {
        if (!reservedFallsBelowProvisioned()) {
            reserved().ifPresent(steps::add);
        }
        provisioned().filter(step -> step.to().isEmpty()).ifPresent(steps::add);
    }

    void addAfterRelease(List<Step> steps) {
        provisioned().filter(step -> step.to().isPresent()).ifPresent(steps::add);
        if (reservedFallsBelowProvisioned()) {
            reserved().ifPresent(steps::add);
        }
    }

    /** All that is done when the function shall be stopped: what is provisioned would keep Lambda from stopping it. */
    void addStop(List<Step> steps) {
        if (wanted.function().management().capacity().provisioned().isPresent()) {
            present.provisioned()
                    .ifPresent(count -> steps.add(new SettingStep.SetProvisionedConcurrency(
                            functionName(), wanted.alias(), Optional.of(count), Optional.empty())));
        }
        reserved().ifPresent(steps::add);
    }

    private boolean reservedFallsBelowProvisioned() {
        int provisioned = present.provisioned().orElse(0);
        return capacity()
                .reserved()
                .filter(count -> count != Capacity.UNRESERVED && count < provisioned)
                .isPresent();
    }

    private Optional<Step> reserved() {
        return capacity()
                .reserved()
                .map(count -> Optional.of(count).filter(one -> one != Capacity.UNRESERVED))
                .filter(to -> !to.equals(present.reserved()))
                .map(to -> new SettingStep.SetReservedConcurrency(functionName(), present.reserved(), to));
    }

    private Optional<SettingStep.SetProvisionedConcurrency> provisioned() {
        return capacity()
                .provisioned()
                .map(count -> Optional.of(count).filter(one -> one > 0))
                .filter(to -> !to.equals(present.provisioned()))
                .map(to -> new SettingStep.SetProvisionedConcurrency(
                        functionName(), wanted.alias(), present.provisioned(), to));
    }

    private Capacity capacity() {
        return management().capacity();
    }

    private Management management() {
        return wanted.function().management();
    }

    private String functionName() {
        return wanted.function().name();
    }
}
