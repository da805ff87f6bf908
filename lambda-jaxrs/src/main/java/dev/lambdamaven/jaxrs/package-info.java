/**
 * Serves a JAX-RS application from AWS Lambda.
 *
 * <p>Extend {@link dev.lambdamaven.jaxrs.JaxRsHandler}, pass it the {@code jakarta.ws.rs.core.Application} and name the
 * class as the function's handler. The application publishes what it has through {@code getClasses()} and
 * {@code getSingletons()}; {@code @ApplicationPath} is honoured.
 *
 * <h2>Payload format</h2>
 *
 * <p>The events are those of an API Gateway HTTP API with payload format 2.0 ("Working with AWS Lambda proxy
 * integrations for HTTP APIs", API Gateway developer guide) and of Lambda function URLs, which have the same shape
 * ("Invoking Lambda function URLs", Lambda developer guide). Payload format 1.0 and events that are no HTTP request
 * fail the invocation with a message that says what came.
 *
 * <ul>
 *   <li>An HTTP API hands over the path percent-decoded, so it is encoded again. A client's {@code %2F} is lost in the
 *       gateway: it comes as a {@code /}. A function URL hands over the path as the client wrote it.
 *   <li>The query is taken from {@code rawQueryString} only. Stray {@code %} and characters RFC 3986 does not allow are
 *       encoded instead of refused.
 *   <li>A request header that came in several lines is one value joined with commas, as the gateway sends it.
 *   <li>The base URI is absolute and made for each request from {@code x-forwarded-proto}, {@code host}, the stage
 *       (unless {@code $default}) and {@code @ApplicationPath}.
 *   <li>A response body is text when its bytes are strict UTF-8 and it has no {@code Content-Encoding}, else base64.
 *   <li>An exception that no {@code ExceptionMapper} handles is 500 {@code {"message":"Internal Server Error"}}; its
 *       stack trace goes to the function's log only. The header {@code x-lambda-jaxrs: error} tells it from API Gateway's own
 *       500, which has the same body. An {@code Error} is logged and thrown on; Lambda counts it.
 * </ul>
 *
 * <h2>Limits</h2>
 *
 * <p>Request and response are buffered, each at most 6 MB ("Lambda quotas"; about 4.5 MB of binary because of base64).
 * A larger answer becomes a 500 and a line in the log with the size, the method and the path. API Gateway cuts a
 * request after 30 seconds ("Quotas for HTTP APIs").
 */
@NullMarked
package dev.lambdamaven.jaxrs;

import org.jspecify.annotations.NullMarked;
