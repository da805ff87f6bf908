package dev.lambdamaven.plugin.aws;

import java.net.URI;

/**
 * What serves after a plan was applied.
 *
 * @param version the version the alias points at
 * @param url base URL of the HTTP API, or else of the function, without a slash at its end; empty when there is neither
 * @param functionUrl the function's own URL, without a slash at its end; empty when there is none, or none is wanted
 */
public record Applied(String version, String apiId, URI url, String functionUrl) {}
