package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.HttpRequest;

/**
 * An event that is an HTTP request.
 *
 * @param requestId the gateway's own id of the request, empty if it sent none
 */
public record HttpEvent(HttpRequest request, PayloadFormat format, String requestId) {}
