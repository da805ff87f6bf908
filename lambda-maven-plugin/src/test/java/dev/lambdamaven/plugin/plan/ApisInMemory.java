package dev.lambdamaven.plugin.plan;

import java.util.Optional;

/** What API Gateway makes of an API. */
final class ApisInMemory {

    private ApisInMemory() {}

    static Observed.HttpApi deployed(Observed.HttpApi api) {
        if (api.routes().isEmpty()) {
            throw new AssertionError("a stage without routes cannot be deployed");
        }
        Optional<Observed.Stage> deployed = Optional.of(new Observed.Stage(true));
        return new Observed.HttpApi(api.id(), api.endpoint(), api.integrations(), api.routes(), deployed);
    }

    /** What leads to the alias. */
    static String target(Observed now) {
        String aliasArn = now.account().aliasArn("items", "live");
        return "integrations/"
                + now.httpApi()
                        .flatMap(api -> api.integration(aliasArn))
                        .orElseThrow()
                        .id();
    }
}
