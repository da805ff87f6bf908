package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS has beside an HTTP API; each but the last is looked for only when the project says something of it.
 *
 * @param mapping of the wanted domain name and key
 * @param accessLogGroup whether the log group is there that this plugin makes for access logs
 * @param functionUrl the URL of the alias
 * @param goneApis ids of HTTP APIs that are gone, and which a statement of this plugin's still lets invoke the alias
 */
public record Entrance(
        Optional<Mapping> mapping, boolean accessLogGroup, Optional<FunctionUrl> functionUrl, Set<String> goneApis) {

    public static final Entrance NOTHING = new Entrance(Optional.empty(), false, Optional.empty(), Set.of());

    /** A mapping of a custom domain name to a stage of an API. */
    public record Mapping(String id, String apiId, String stage) {}

    /** The URL of an alias. */
    public record FunctionUrl(URI url, String authType, Optional<Cors> cors) {}
}
