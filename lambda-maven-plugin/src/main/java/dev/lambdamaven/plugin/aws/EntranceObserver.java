package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Entrance;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.HttpParameters;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.apigatewayv2.model.NotFoundException;
import software.amazon.awssdk.services.lambda.model.GetFunctionUrlConfigResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Reads what there is beside the HTTP API, each only when the project says something of it. */
record EntranceObserver(AwsClients clients) {

    /**
     * What is there.
     *
     * @param granted ids of the HTTP APIs that this plugin has let invoke the alias
     * @param present ids of all HTTP APIs that there are
     */
    Entrance find(DeploymentSpec wanted, Set<String> granted, Set<String> present) {
        return new Entrance(
                wanted.http().customDomain().flatMap(this::mapping),
                wanted.http()
                        .accessLog()
                        .value()
                        .filter(log -> log.destination().isEmpty())
                        .map(log -> isThere(AccessLog.ownGroup(wanted.function().name())))
                        .orElse(false),
                wanted.http().functionUrl().flatMap(auth -> functionUrl(wanted)),
                granted.stream().filter(id -> !present.contains(id)).collect(Collectors.toSet()));
    }

    private Optional<Entrance.Mapping> mapping(CustomDomain domain) {
        try {
            return new ApiLookup(clients.apis())
                    .mapping(domain.domainName(), domain.apiMappingKey())
                    .map(one -> new Entrance.Mapping(one.apiMappingId(), one.apiId(), Absent.orEmpty(one.stage())));
        } catch (NotFoundException noSuchDomain) {
            throw HttpParameters.DOMAIN_NAME
                    .refuse(
                            domain.domainName(),
                            "a custom domain name of API Gateway in this account and region; it is not made here")
                    .causedBy(noSuchDomain);
        }
    }

    private boolean isThere(String logGroup) {
        return clients
                .logs()
                .describeLogGroupsPaginator(request -> request.logGroupNamePrefix(logGroup))
                .logGroups()
                .stream()
                .anyMatch(group -> logGroup.equals(group.logGroupName()));
    }

    private Optional<Entrance.FunctionUrl> functionUrl(DeploymentSpec wanted) {
        try {
            GetFunctionUrlConfigResponse url = clients.lambda()
                    .getFunctionUrlConfig(request ->
                            request.functionName(wanted.function().name()).qualifier(wanted.alias()));
            return Optional.of(new Entrance.FunctionUrl(
                    URI.create(url.functionUrl()), url.authTypeAsString(), CorsForms.read(url.cors())));
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
    }
}
