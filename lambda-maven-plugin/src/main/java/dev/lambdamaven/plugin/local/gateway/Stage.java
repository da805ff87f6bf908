package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stage with what it serves.
 *
 * @param deployment what requests see; empty until the first deployment has taken effect
 * @param due when the pending automatic deployment takes effect
 */
record Stage(Map<String, Object> document, Optional<Deployment> deployment, Optional<Instant> due) {

    static Stage created(Map<String, Object> document) {
        return new Stage(document, Optional.empty(), Optional.empty());
    }

    boolean deploysAutomatically() {
        return Fields.of(document).flag("autoDeploy").orElse(false);
    }

    Map<String, String> variables() {
        return Fields.of(document).object("stageVariables").texts();
    }

    Stage withDocument(Map<String, Object> changed) {
        return new Stage(changed, deployment, due);
    }

    /** The same stage after a change of its API: a new deployment is under way, if it deploys by itself. */
    Stage changedAt(Instant effective) {
        return deploysAutomatically() ? new Stage(document, deployment, Optional.of(effective)) : this;
    }

    boolean isDue(Instant now) {
        return due.isPresent() && !now.isBefore(due.get());
    }

    Stage deployed(Deployment.Made made) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put("deploymentId", made.id());
        changed.put(
                "lastDeploymentStatusMessage", "Successfully deployed stage with deployment ID '" + made.id() + "'");
        return new Stage(changed, Optional.of(made.content()), Optional.empty());
    }

    Stage notDeployed(String reason) {
        Map<String, Object> changed = new LinkedHashMap<>(document);
        changed.put("lastDeploymentStatusMessage", "Deployment attempt failed: " + reason);
        return new Stage(changed, deployment, Optional.empty());
    }
}
