package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.AwsClients;
import dev.lambdamaven.plugin.aws.AwsObserver;
import dev.lambdamaven.plugin.aws.Undeployer;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.plan.Remains;
import dev.lambdamaven.plugin.spec.AwsTarget;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What an account has of a deployment, one line each, with names instead of the ids that AWS draws by chance. */
record AccountState(List<String> lines) {

    static AccountState of(AwsTarget target, DeploymentSpec wanted) {
        try (AwsClients clients = AwsClients.open(target)) {
            AwsObserver observer = new AwsObserver(clients);
            Observed observed = observer.observe(wanted);
            Remains remains = new Undeployer(clients)
                    .observe(new Undeployer.Names(
                            wanted.function().name(), wanted.ownRoleName(), wanted.ownLayerName()));
            List<String> lines = new ArrayList<>();
            lines.add("HTTP APIs: " + remains.apis().size());
            remains.role()
                    .ifPresent(
                            role -> lines.add("role: " + new TreeMap<>(role.tags()) + role.inline() + role.attached()));
            observed.function().ifPresent(function -> function(function, lines));
            observed.alias().ifPresent(alias -> alias(alias, lines));
            observed.httpApi().ifPresent(api -> httpApi(api, lines));
            return new AccountState(lines);
        }
    }

    private static void function(Observed.Function function, List<String> lines) {
        lines.add("function: " + function.code() + new TreeMap<>(function.tags()));
        function.versions().forEach(version -> lines.add("version: " + version));
        lines.add("aliased: " + function.aliased());
    }

    private static void alias(Observed.Alias alias, List<String> lines) {
        lines.add("alias: %s %s, %d invokers, unfinished %s"
                .formatted(alias.version(), alias.release(), alias.invokers().size(), alias.unfinished()));
    }

    private static void httpApi(Observed.HttpApi api, List<String> lines) {
        api.integrations().forEach(one -> lines.add("integration: " + one.uri() + " " + one.payloadFormatVersion()));
        api.routes().stream()
                .map(route -> "route: " + route.key() + " -> " + target(api, route.target()))
                .sorted()
                .forEach(lines::add);
        lines.add("stage: " + api.stage());
    }

    private static String target(Observed.HttpApi api, String target) {
        return api.integrations().stream()
                .filter(one -> target.equals("integrations/" + one.id()))
                .map(Observed.Integration::uri)
                .findFirst()
                .orElse("nothing");
    }
}
