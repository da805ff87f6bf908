package dev.lambdamaven.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of a {@link LambdaTest} that takes the local AWS in which the function runs. As a {@code URI} it is the endpoint, without
 * a slash at its end, for AWS's own clients: as their {@code endpointOverride}, in region {@code eu-west-1}, with any credentials. As a
 * {@link LambdaClient} it takes requests to the local AWS itself: {@code PUT /_local/faults} says what shall go wrong ({@code
 * {"faults":["PutObject: throttle 2"]}}; {@code DELETE} clears it), {@code GET /_local/calls} answers the calls of AWS that were made.
 *
 * <p>It is known of the function that {@code lambda:start} or these tests have started, else by the system property {@code
 * lambda.localEndpoint}. Where the function is elsewhere, as in AWS, a test with such a parameter is skipped, and says so.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface LocalAws {}
