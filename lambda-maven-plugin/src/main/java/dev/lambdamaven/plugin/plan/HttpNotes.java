package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.ExtraRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of the way in from HTTP without being a step. */
public final class HttpNotes {

    private HttpNotes() {}

    /** Lines as of a plan. */
    public static List<String> of(DeploymentSpec wanted, Observed observed) {
        List<String> notes = new ArrayList<>();
        if (!wanted.http().httpApi()) {
            observed.httpApi()
                    .ifPresent(api -> notes.add(PlanLine.note(
                            "HTTP API",
                            "%s goes on calling alias %s at %s: <httpApi>false</httpApi> deletes nothing"
                                    .formatted(api.id(), wanted.alias(), api.endpoint()))));
        }
        observed.httpApi()
                .filter(api -> wanted.http().jwtAuthorizer().value().isPresent())
                .ifPresent(api -> openRoutes(wanted, api)
                        .forEach(key -> notes.add(PlanLine.note(
                                "route", key + " needs no token; it is not among <routes>, so it is left alone"))));
        if (wanted.checks() > 0 && wanted.http().onlySigned()) {
            notes.add(PlanLine.note("smoke", "not over HTTP: the function's URL takes only signed requests"));
        }
        return notes;
    }

    /** Such as one that stood in the POM until now. */
    private static List<String> openRoutes(DeploymentSpec wanted, Observed.HttpApi api) {
        Set<String> known = HttpApiPlanner.wantedRoutes(wanted.http()).stream()
                .map(ExtraRoute::key)
                .collect(Collectors.toSet());
        return api.routes().stream()
                .filter(route -> !known.contains(route.key()))
                .filter(route -> route.access().type().equals("NONE"))
                .map(Observed.Route::key)
                .sorted()
                .toList();
    }
}
