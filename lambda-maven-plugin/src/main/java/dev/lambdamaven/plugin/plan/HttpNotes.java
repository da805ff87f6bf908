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
                .ifPresent(api -> openRoutes(wanted, observed.account(), api)
                        .forEach(key -> notes.add(
                                PlanLine.note("route", "%s needs no token; %s".formatted(key, whyItStays(wanted))))));
        if (wanted.checks() > 0 && wanted.http().onlySigned()) {
            notes.add(PlanLine.note("smoke", "not over HTTP: the function's URL takes only signed requests"));
        }
        return notes;
    }

    private static String whyItStays(DeploymentSpec wanted) {
        return wanted.http().routes().isPresent()
                ? "<routes> does not take it away"
                : "there are no <routes>, so it is left alone";
    }

    /** Such as one that stood in the POM until the project stopped to say anything of routes. */
    private static List<String> openRoutes(DeploymentSpec wanted, Account account, Observed.HttpApi api) {
        String aliasArn = account.aliasArn(wanted.function().name(), wanted.alias());
        Set<String> known =
                RoutePlanner.wanted(wanted.http()).stream().map(ExtraRoute::key).collect(Collectors.toSet());
        List<Observed.Route> leaving = RoutePlanner.leaving(wanted.http(), api, aliasArn);
        return api.routes().stream()
                .filter(route -> !leaving.contains(route))
                .filter(route -> !known.contains(route.key()))
                .filter(route -> route.access().type().equals("NONE"))
                .map(Observed.Route::key)
                .sorted()
                .toList();
    }
}
