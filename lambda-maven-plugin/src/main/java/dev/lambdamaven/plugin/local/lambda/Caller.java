package dev.lambdamaven.plugin.local.lambda;

/**
 * An AWS service that wants to invoke a function.
 *
 * @param service its principal, such as {@code apigateway.amazonaws.com}
 * @param sourceArn the resource on whose behalf it calls
 */
public record Caller(String service, String sourceArn, String sourceAccount) {}
