package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.HttpParameters;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.util.List;

/** The mapping of a custom domain name to the HTTP API. */
final class MappingPlanner {

    private final DeploymentSpec wanted;
    private final Observed observed;

    /**
     * Looks before anything is made.
     *
     * @throws LambdaException when the mapping leads to an API of somebody else
     */
    MappingPlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
        wanted.http().customDomain().filter(domain -> !wanted.adopt()).ifPresent(this::refuseForeign);
    }

    void addTo(List<Step> steps) {
        wanted.http()
                .customDomain()
                .ifPresent(domain -> observed.entrance()
                        .mapping()
                        .ifPresentOrElse(
                                mapping -> update(domain, mapping, steps),
                                () -> steps.add(new EntranceStep.CreateApiMapping(domain))));
    }

    private void update(CustomDomain domain, Entrance.Mapping mapping, List<Step> steps) {
        if (!isOurs(mapping)) {
            steps.add(new EntranceStep.UpdateApiMapping(mapping.id(), domain, "HTTP API " + mapping.apiId()));
        } else if (!mapping.stage().equals(HttpSpec.STAGE)) {
            steps.add(new EntranceStep.UpdateApiMapping(mapping.id(), domain, "stage " + mapping.stage()));
        }
    }

    private void refuseForeign(CustomDomain domain) {
        observed.entrance().mapping().filter(mapping -> !isOurs(mapping)).ifPresent(mapping -> {
            throw LambdaException.of(
                            domain.url() + " belongs to another API.",
                            "Take it over with -Dlambda.adopt, or choose another key.\n"
                                    + HttpParameters.API_MAPPING_KEY.howToSet())
                    .with("leads to", "API " + mapping.apiId() + ", stage " + mapping.stage());
        });
    }

    private boolean isOurs(Entrance.Mapping mapping) {
        return observed.httpApi()
                .filter(api -> api.id().equals(mapping.apiId()))
                .isPresent();
    }
}
