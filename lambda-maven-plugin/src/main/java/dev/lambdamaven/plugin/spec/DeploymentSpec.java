package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * Everything one project wants in AWS: the function, the alias that serves, and the HTTP API before it.
 *
 * @param alias the alias the HTTP API calls; not a number and not {@code $LATEST}
 * @param apiId the HTTP API to use instead of the one found by tag
 * @param adopt take over a function of that name which this plugin did not create
 * @param layers the function's layers besides the one of its dependencies
 * @param http the way in from HTTP
 */
public record DeploymentSpec(
        FunctionSpec function,
        String alias,
        Optional<String> apiId,
        boolean adopt,
        Layers layers,
        Releasing releasing,
        HttpSpec http) {

    public DeploymentSpec {
        Parameter.ALIAS.require(
                alias.matches("(?!^[0-9]+$)[a-zA-Z0-9-_]{1,128}"),
                alias,
                "letters, digits, hyphens and underscores, and not only digits");
        apiId.ifPresent(id -> Parameter.API_ID.require(id.matches("[a-z0-9]{1,32}"), id, "an API id"));
    }

    /** A release without checks that leaves the layers of others alone. */
    public DeploymentSpec(FunctionSpec function, String alias, Optional<String> apiId, boolean adopt) {
        this(
                function,
                alias,
                apiId,
                adopt,
                Layers.UNTOUCHED,
                Releasing.unchecked(new Provenance(Optional.empty(), "unknown")),
                HttpSpec.PLAIN);
    }

    /** The same with layers besides the one of its dependencies. */
    public DeploymentSpec with(Layers others) {
        return new DeploymentSpec(function, alias, apiId, adopt, others, releasing, http);
    }

    /** The same with a number of smoke checks before it serves. */
    public DeploymentSpec withChecks(int number) {
        return with(releasing.withChecks(number));
    }

    /** The same, released in another way. */
    public DeploymentSpec with(Releasing other) {
        return new DeploymentSpec(function, alias, apiId, adopt, layers, other, http);
    }

    /** The same with a way in from HTTP. */
    public DeploymentSpec with(HttpSpec other) {
        return new DeploymentSpec(function, alias, apiId, adopt, layers, releasing, other);
    }

    /** How many smoke checks a version must pass to be released; 0 releases it unchecked. */
    public int checks() {
        return releasing.checks();
    }

    /** The same for a local AWS, which knows no role, no API, no function, no layer and no other resource of the account. */
    public DeploymentSpec forLocalAws() {
        return new DeploymentSpec(
                function.forLocalAws(),
                alias,
                Optional.empty(),
                false,
                Layers.UNTOUCHED,
                releasing.withBucket(Optional.empty()),
                http.forLocalAws());
    }

    /** Name of the layer that holds the function's dependencies. */
    public String ownLayerName() {
        return new DeploymentNames(function.name()).layer();
    }

    /** Name of the role that is created when none is given. */
    public String ownRoleName() {
        return new DeploymentNames(function.name()).role();
    }
}
