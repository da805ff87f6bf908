/**
 * Serves a JAX-RS application from AWS Lambda.
 *
 * <p>Extend {@link dev.lambdamaven.jaxrs.JaxRsHandler}, pass it the {@code jakarta.ws.rs.core.Application} and name the
 * class as the function's handler, or name {@code JaxRsHandler} itself. The application publishes what it has through
 * {@code getClasses()} and {@code getSingletons()}, or all resources and providers of the archive if both are empty, which
 * {@code lambda:package} lists in {@code META-INF/lambda-jaxrs/application.index}. It lives where web.xml or
 * {@code @ApplicationPath} says.
 *
 * <h2>Payload formats</h2>
 *
 * <p>These events are served, each answered in its own form:
 *
 * <ul>
 *   <li>An API Gateway HTTP API with payload format 2.0 ("Working with AWS Lambda proxy integrations for HTTP APIs", API
 *       Gateway developer guide), which hands over the path percent-decoded, so it is encoded again. A client's {@code %2F}
 *       is lost in the gateway: it comes as a {@code /}.
 *   <li>A Lambda function URL ("Invoking Lambda function URLs", Lambda developer guide), which hands over the path as the
 *       client wrote it.
 *   <li>An API Gateway REST API, or an HTTP API with payload format 1.0 ("Set up Lambda proxy integrations in API Gateway").
 *       They hand over the query decoded, so it is encoded again, parameter by parameter. A REST API sends a base64 answer on
 *       decoded only if {@code Accept} matches its {@code binaryMediaTypes}.
 *   <li>An Application Load Balancer, with multi-value headers or without ("Use Lambda functions as targets of an Application
 *       Load Balancer", Elastic Load Balancing user guide). Without, it keeps the last of several values of a request's header
 *       or parameter; several cookies of an answer are told apart by the cases of {@code set-cookie}.
 * </ul>
 *
 * <p>Any other event fails the invocation with a message that says what came.
 *
 * <ul>
 *   <li>The query of payload format 2.0 is taken from {@code rawQueryString} only. Stray {@code %} and characters RFC 3986
 *       does not allow are encoded instead of refused.
 *   <li>A request header that came in several lines is one value joined with commas where the gateway sends it so (payload
 *       format 2.0), else several.
 *   <li>The base URI is absolute and made for each request from {@code x-forwarded-proto}, {@code host}, the stage
 *       (unless {@code $default}), the base path and {@code @ApplicationPath}. The base path is what the environment variable
 *       {@code LAMBDA_JAXRS_BASE_PATH} says, such as {@code /orders} for a custom domain's mapping key; it counts where the
 *       path begins with it, whole segments only.
 *   <li>The caller is whom the authorizer names: a token's {@code sub}, an IAM user's ARN or a Lambda authorizer's
 *       {@code principalId}. Roles are {@code cognito:groups} and, from a Lambda authorizer, {@code roles}.
 *   <li>A response body is text when its bytes are strict UTF-8 and it has no {@code Content-Encoding}, else base64.
 *   <li>An exception that no {@code ExceptionMapper} handles is 500 {@code {"message":"Internal Server Error"}}; its
 *       stack trace goes to the function's log only, under Lambda's id of the request. The header {@code x-lambda-jaxrs: error} tells it from API Gateway's own
 *       500, which has the same body. An {@code Error} is logged and thrown on; Lambda counts it.
 *   <li>Every answer has the header {@code x-lambda-version} with {@code AWS_LAMBDA_FUNCTION_VERSION}, so that a check can prove
 *       which version spoke. The application's own header of that name wins; {@code LAMBDA_JAXRS_VERSION_HEADER=off} in the
 *       function's environment leaves it out. Browsers show it to scripts of other origins only if CORS exposes it.
 * </ul>
 *
 * <h2>What the application learns of the invocation</h2>
 *
 * <ul>
 *   <li>{@code @Context com.amazonaws.services.lambda.runtime.Context} and {@code @Context RawEvent}, in singletons too. A
 *       filter finds the same under the properties {@code com.amazonaws.lambda.context} and
 *       {@code com.amazonaws.httpapi.request}, the names of aws-serverless-java-container.
 *   <li>The {@code SecurityContext} is what the gateway's authorizer found out, until a filter sets another. Its principal
 *       is a {@link dev.lambdamaven.jaxrs.http.Caller}, which has the claims; it is null without an authorizer.
 *   <li>If slf4j has a backend, its MDC holds Lambda's id of the request as {@code awsRequestId} and the gateway's as
 *       {@code apiRequestId} while the request's thread serves it. They are not handed on to threads that the application
 *       starts; with slf4j-jdk14 a new thread copies them, and keeps them when the request is over.
 * </ul>
 *
 * <h2>Asynchronous answers</h2>
 *
 * <p>{@code @Suspended}, {@code CompletionStage} and server-sent events work; the answer is sent whole when it is
 * complete. What is not complete 500 milliseconds before the function's timeout is answered with 504
 * <code>{"message":"The request was not answered in time"}</code> and a line in the log; what comes later goes nowhere, and
 * events and streams fail when they are written. If less than a second is left when the waiting begins, half of it is used.
 *
 * <h2>What is not started</h2>
 *
 * <p>{@code lambda:package} may write an index of routes beside the application, by which plain resource methods are called
 * without RESTEasy, with the same answers. If it covers all routes and there is no {@code ExceptionMapper},
 * RESTEasy starts with the first request that needs it, and a mistake that only RESTEasy finds shows there.
 * {@code LAMBDA_JAXRS_FAST_PATH=off} in the function's environment turns the index off.
 *
 * <h2>SnapStart</h2>
 *
 * <p>Before the snapshot one request with the method {@code LAMBDA-JAXRS-PRIME} and the path {@code /.lambda-jaxrs/prime},
 * below the application's own, is run. No resource matches it; pre-matching and response filters see it. The adapter
 * keeps nothing that has to be made new after a restore.
 *
 * <h2>Limits</h2>
 *
 * <p>Request and response are buffered, each at most 6 MB ("Lambda quotas"; about 4.5 MB of binary because of base64).
 * Behind a load balancer each is at most 1 MB. A larger answer becomes a 500 and a line in the log with the size, the limit,
 * the method and the path. API Gateway cuts a request after 30 seconds ("Quotas for HTTP APIs").
 */
@NullMarked
package dev.lambdamaven.jaxrs;

import org.jspecify.annotations.NullMarked;
