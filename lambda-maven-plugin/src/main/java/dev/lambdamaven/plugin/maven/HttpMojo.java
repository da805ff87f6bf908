package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have that lead requests to a function: the parameters of the HTTP API and of the function's own URL. */
abstract class HttpMojo extends PackagingMojo {

    /**
     * Whether there is an HTTP API before the alias. When false, the function is deployed without one; an HTTP API that is there already
     * is neither changed nor deleted, and deploy says so.
     */
    @Parameter(property = "lambda.httpApi", defaultValue = "true")
    private boolean httpApi;

    /**
     * Gives the alias a URL of its own, which everybody may call ({@code NONE}) or only signed requests of those who are allowed to
     * ({@code AWS_IAM}). With {@code <httpApi>false</httpApi>} it is the deployment's URL, which is checked unless it wants signatures.
     * When not set, a URL that is there is left alone.
     */
    @Parameter(property = "lambda.functionUrl")
    private @Nullable String functionUrl;

    /**
     * Which pages of other origins may read answers, for the HTTP API and for the function's URL: {@code allowOrigins}, {@code
     * allowMethods}, {@code allowHeaders}, {@code exposeHeaders} as lists separated by commas, {@code maxAge} in seconds, {@code
     * allowCredentials}. AWS then answers preflights by itself and replaces what the application says of CORS. Each is also a
     * property, such as {@code lambda.cors.allowOrigins}. When not set, what is configured in AWS is left as it is; {@code <cors/>} takes
     * it away. Together with {@code jwtAuthorizer}, routes for OPTIONS without a token are made.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> cors;

    /**
     * How many requests the HTTP API passes on before it answers 429: {@code rateLimit} a second in the long run and {@code burstLimit} at
     * once; both or none. Also {@code lambda.throttling.rateLimit} and {@code lambda.throttling.burstLimit}. When not set, the limits
     * in AWS are left as they are.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> throttling;

    /**
     * Writes a line per request to CloudWatch Logs: {@code destination}, the ARN of a log group, or {@code own} for the group {@code
     * /aws/vendedlogs/http-api/<functionName>}, which is made when it is missing; {@code format}, one line with {@code $context}
     * variables, by default JSON that says why a request failed. Also {@code lambda.accessLog.destination} and {@code
     * lambda.accessLog.format}. When not set, it is left as it is in AWS; {@code <accessLog/>} ends it and keeps the group.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> accessLog;

    /**
     * Lets only requests with a token through: {@code issuer}, its URL; {@code audience}, separated by commas; {@code identitySource},
     * by default {@code $request.header.Authorization}; {@code scopes}, of which a token must have one. Also {@code
     * lambda.jwtAuthorizer.issuer} and so on. All routes of the project ask for it but those of {@code routes} that say otherwise. Checks
     * over HTTP need an {@code authorization} header then. When not set, routes ask for what they do in AWS; {@code
     * <jwtAuthorizer/>} opens them.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> jwtAuthorizer;

    /**
     * Leads a custom domain name of API Gateway to the HTTP API: {@code domainName}, which must be there with its certificate and DNS
     * record, and {@code apiMappingKey}, the first part of the paths; without it all paths. Also {@code
     * lambda.customDomain.domainName} and {@code lambda.customDomain.apiMappingKey}. A mapping to another API is refused, unless
     * {@code adopt} is set. Requests under a key reach the application with the key in their path. A local AWS has no domain.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> customDomain;

    /**
     * Routes besides those to everything, to the same function: a route key such as {@code GET /public/{proxy+}}, and behind it {@code
     * authorizer=none} when it needs no token, or {@code scopes=a,b} for other scopes than those of {@code jwtAuthorizer}. The routes
     * {@code ANY /{proxy+}} and {@code ANY /} are always there, and may be named here to change who may call them. When set, routes to
     * the function that are not named any more are deleted, and requests to them go to {@code ANY /{proxy+}}; when set and empty, all
     * but those two. {@code $default} stays, and so do routes that lead elsewhere and, where {@code jwtAuthorizer} is not set, those
     * that are guarded. When not set, the routes in AWS are left as they are. On the command line separated by commas.
     */
    @Parameter(property = "lambda.routes")
    private @Nullable List<@Nullable String> routes;

    /**
     * The way in from HTTP.
     *
     * @throws dev.lambdamaven.plugin.LambdaException naming the parameter that is wrong
     */
    final HttpSpec http() {
        return new HttpSpec(
                httpApi,
                HttpParameterGroups.cors(group("cors", cors)),
                HttpParameterGroups.throttling(group("throttling", throttling)),
                HttpParameterGroups.accessLog(group("accessLog", accessLog)),
                HttpParameterGroups.jwtAuthorizer(group("jwtAuthorizer", jwtAuthorizer)),
                HttpParameterGroups.customDomain(group("customDomain", customDomain)),
                givenList("routes", routes)
                        .map(lines -> lines.stream().map(ExtraRoute::parse).toList()),
                given(functionUrl));
    }

    private ParameterGroup group(String name, @Nullable Map<String, @Nullable String> written) {
        return new ParameterGroup(name, written, session.getUserProperties(), project.getProperties());
    }
}
