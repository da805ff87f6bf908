package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The URL of the alias itself, and what lets everybody call it. */
record FunctionUrlPlanner(DeploymentSpec wanted, Observed observed) {

    void addTo(List<Step> steps) {
        wanted.http().functionUrl().ifPresent(auth -> {
            // Who is not to come in any more is kept out before the URL asks for signatures.
            grants(auth.equals("NONE"), steps);
            observed.entrance()
                    .functionUrl()
                    .ifPresentOrElse(
                            present -> update(present, auth, steps),
                            () -> steps.add(
                                    new EntranceStep.CreateFunctionUrl(functionName(), wanted.alias(), auth, cors())));
        });
    }

    private void grants(boolean everybody, List<Step> steps) {
        Set<UrlGrant> present = observed.alias().map(Observed.Alias::urlGrants).orElse(Set.of());
        for (UrlGrant grant : UrlGrant.values()) {
            if (everybody && !present.contains(grant)) {
                steps.add(new EntranceStep.AddUrlPermission(functionName(), wanted.alias(), grant));
            } else if (!everybody && present.contains(grant)) {
                steps.add(new EntranceStep.RemoveUrlPermission(functionName(), wanted.alias(), grant));
            }
        }
    }

    private void update(Entrance.FunctionUrl present, String auth, List<Step> steps) {
        List<String> changes = new ArrayList<>();
        if (!present.authType().equals(auth)) {
            changes.add("auth " + present.authType() + " -> " + auth);
        }
        if (cors().given() && !cors().value().equals(present.cors())) {
            changes.add("CORS " + text(present.cors()) + " -> " + text(cors().value()));
        }
        if (!changes.isEmpty()) {
            steps.add(new EntranceStep.UpdateFunctionUrl(functionName(), wanted.alias(), auth, cors(), changes));
        }
    }

    private static String text(Optional<Cors> cors) {
        return cors.map(Cors::toString).orElse("none");
    }

    private Setting<Cors> cors() {
        return wanted.http().cors();
    }

    private String functionName() {
        return wanted.function().name();
    }
}
