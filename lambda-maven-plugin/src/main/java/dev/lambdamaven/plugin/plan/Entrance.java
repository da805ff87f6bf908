package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import java.net.URI;
import java.util.Optional;

/**
 * What AWS has beside an HTTP API; each is looked for only when the project says something of it.
 *
 * @param mapping of the wanted domain name and key
 * @param accessLogGroup whether the log group is there that this plugin makes for access logs
 * @param functionUrl the URL of the alias
 */
public record Entrance(Optional<Mapping> mapping, boolean accessLogGroup, Optional<FunctionUrl> functionUrl) {

    public static final Entrance NOTHING = new Entrance(Optional.empty(), false, Optional.empty());

    /** A mapping of a custom domain name to a stage of an API. */
    public record Mapping(String id, String apiId, String stage) {}

    /** The URL of an alias. */
    public record FunctionUrl(URI url, String authType, Optional<Cors> cors) {}
}
