package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import java.util.List;
import java.util.Optional;

/** The access log of the stage, and the log group that is made for it when none is named. */
record AccessLogPlanner(DeploymentSpec wanted, Observed observed) {

    Optional<StageSettings.StageLog> wantedLog() {
        return log().map(log -> new StageSettings.StageLog(
                log.destination().orElseGet(() -> observed.account().logGroupArn(ownGroup())), log.format()));
    }

    void addGroupTo(List<Step> steps) {
        boolean needed = log().filter(log -> log.destination().isEmpty()).isPresent();
        if (needed && !observed.entrance().accessLogGroup()) {
            String functionName = wanted.function().name();
            steps.add(new EntranceStep.CreateAccessLogGroup(ownGroup(), Ownership.tags(functionName)));
        }
    }

    /** The group stays, with what is in it. */
    void addDeletionTo(String stage, Observed.Stage present, List<Step> steps) {
        if (wanted.http().accessLog().isOff()) {
            present.settings()
                    .accessLog()
                    .ifPresent(log -> steps.add(new EntranceStep.DeleteAccessLog(stage, log.destination())));
        }
    }

    private String ownGroup() {
        return AccessLog.ownGroup(wanted.function().name());
    }

    private Optional<AccessLog> log() {
        return wanted.http().accessLog().value();
    }
}
