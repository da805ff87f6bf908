package dev.lambdamaven.plugin.aws;

import java.net.URI;

/**
 * What serves after a plan was applied.
 *
 * @param version the version the alias points at
 * @param url base URL of the HTTP API, without a slash at its end
 */
public record Applied(String version, String apiId, URI url) {}
