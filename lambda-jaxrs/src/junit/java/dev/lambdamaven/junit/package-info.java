/**
 * Tests of a function over HTTP, for JUnit 5 and 6.
 *
 * <pre>{@code
 * @LambdaTest
 * class SmokeIT {
 *
 *     @Test
 *     void isUp(LambdaClient lambda) {
 *         HttpResponse<String> health = lambda.get("/health");
 *
 *         assertEquals(200, health.statusCode());
 *         assertEquals("{\"status\":\"ok\"}", health.body());
 *     }
 * }
 * }</pre>
 *
 * <p>The same tests run against three: in {@code mvn verify} the local AWS that {@code lambda:start} started, with {@code
 * -Dlambda.url=https://…} (or the environment variable {@code LAMBDA_URL}) a deployed function, and without a URL, as in an
 * IDE, a local AWS that the first test starts with the classes as they are now. One {@code mvn verify} or {@code mvn lambda:start}
 * has to have run before, for {@code lambda:start} records how it started. {@code lambda:package} alone does not: it knows neither
 * memory nor environment.
 *
 * <p>What only a local AWS can show, such as what a function does when AWS throttles it, gets its endpoint with {@link LocalAws}.
 */
@NullMarked
package dev.lambdamaven.junit;

import org.jspecify.annotations.NullMarked;
