package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.Map;
import java.util.Optional;

/**
 * The stage that a request has reached.
 *
 * @param path decoded, without the stage and without the key of a domain's mapping
 * @param domainName when the request came in by a custom domain name
 */
record Place(
        Api.Identity api,
        String stageName,
        Stage stage,
        Deployment deployment,
        String path,
        Optional<String> domainName) {

    /** The API's own address: a first segment that is a stage's name wins over the default stage. */
    static Optional<Place> ofApi(Apis apis, String apiId, Request request) {
        String path = Percent.decodePath(request.rawPath());
        String[] split = path.substring(1).split("/", 2);
        synchronized (apis) {
            Optional<Api> api = apis.find(apiId)
                    .filter(found -> !Boolean.TRUE.equals(found.document().get("disableExecuteApiEndpoint")));
            boolean named = api.isPresent() && api.get().stages().containsKey(split[0]);
            String stage = named ? split[0] : RouteKey.DEFAULT;
            String rest = named ? "/" + (split.length > 1 ? split[1] : "") : path;
            return api.flatMap(found -> of(found, stage, rest, Optional.empty()));
        }
    }

    /** A custom domain name: the key of its mapping comes first, and stays part of the event's path. */
    static Optional<Place> ofDomain(Apis apis, DomainNames.Mapped mapped, Request request) {
        String path = Percent.decodePath(request.rawPath());
        String rest =
                mapped.key().isEmpty() ? path : path.substring(1 + mapped.key().length());
        synchronized (apis) {
            return apis.find(mapped.apiId())
                    .flatMap(api ->
                            of(api, mapped.stage(), rest.isEmpty() ? "/" : rest, Optional.of(mapped.domainName())));
        }
    }

    private static Optional<Place> of(Api api, String stageName, String path, Optional<String> domainName) {
        return Optional.ofNullable(api.stages().get(stageName))
                .flatMap(stage -> stage.deployment()
                        .map(deployment -> new Place(api.identity(), stageName, stage, deployment, path, domainName)));
    }

    Optional<Deployment.Match> match(String method) {
        return deployment.match(method, path);
    }

    /** What the event says of it. */
    EventContext.Target target(Deployment.Match match) {
        return new EventContext.Target(
                new EventContext.Api(api.id(), api.region(), Arns.ACCOUNT),
                stageName,
                match.route().key().text(),
                stage.variables());
    }

    EventContext.Entry entry(Map<String, Object> authorizer) {
        return new EventContext.Entry(domainName, authorizer);
    }
}
