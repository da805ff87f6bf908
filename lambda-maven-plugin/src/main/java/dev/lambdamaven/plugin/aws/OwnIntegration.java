package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.HttpApiStep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.Integration;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;

/**
 * The integration with the alias: one, also when two deployments go on with the same half-made API. API Gateway takes the same one
 * twice, so that only looking again can tell. It does not delete one that a route points at: that decides.
 */
final class OwnIntegration {

    private final ApiGatewayV2Client apis;
    private final ApiGatewayV2Client apisOnce;
    private final ApiChanges changes;
    private final ApiLookup lookup;

    OwnIntegration(AwsClients clients, ApiChanges changes) {
        this.apis = clients.apis();
        this.apisOnce = clients.apisOnce();
        this.changes = changes;
        this.lookup = new ApiLookup(apis);
    }

    /** Makes it, and answers the id of the only one that is left. */
    String create(String apiId, HttpApiStep.CreateIntegration step) {
        String made = changes.create(() -> send(apiId, step), () -> lookup.integration(apiId, step.uri()));
        List<String> all = ids(apiId, step);
        return all.size() < 2 ? made : only(apiId, all);
    }

    /** The first one that a route points at, else the first: every deployment chooses the same. */
    private String only(String apiId, List<String> all) {
        Set<String> used = lookup.routes(apiId).stream()
                .map(route -> Absent.orEmpty(route.target()))
                .collect(Collectors.toSet());
        String kept = all.stream()
                .filter(id -> used.contains("integrations/" + id))
                .findFirst()
                .orElse(all.get(0));
        Optional<String> inUse = all.stream()
                .filter(id -> !id.equals(kept) && !used.contains("integrations/" + id))
                .filter(id -> !deleted(apiId, id))
                .findFirst();
        return inUse.orElse(kept);
    }

    /** Whether it is gone; a route may have been pointed at it a moment ago. */
    private boolean deleted(String apiId, String id) {
        try {
            changes.untilNobodyElseChanges(
                    () -> apis.deleteIntegration(request -> request.apiId(apiId).integrationId(id)));
            return true;
        } catch (NotFoundException gone) {
            return true;
        } catch (ConflictException used) {
            return false;
        }
    }

    private String send(String apiId, HttpApiStep.CreateIntegration step) {
        return apisOnce.createIntegration(request -> request.apiId(apiId)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(step.uri())
                        .payloadFormatVersion("2.0"))
                .integrationId();
    }

    private List<String> ids(String apiId, HttpApiStep.CreateIntegration step) {
        return lookup.integrations(apiId).stream()
                .filter(one -> step.uri().equals(one.integrationUri()))
                .map(Integration::integrationId)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
