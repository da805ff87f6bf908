package dev.lambdamaven.plugin.spec;

/** The parameters of the way in from HTTP. Those of a group are elements of it in XML and follow its name on the command line. */
public final class HttpParameters {

    public static final Parameter ALLOW_ORIGINS =
            new Parameter("allowOrigins", "cors.allowOrigins", "https://app.example.com");
    public static final Parameter ALLOW_METHODS = new Parameter("allowMethods", "cors.allowMethods", "GET,POST");
    public static final Parameter ALLOW_HEADERS = new Parameter("allowHeaders", "cors.allowHeaders", "authorization");
    public static final Parameter EXPOSE_HEADERS = new Parameter("exposeHeaders", "cors.exposeHeaders", "etag");
    public static final Parameter MAX_AGE = new Parameter("maxAge", "cors.maxAge", "600");
    public static final Parameter ALLOW_CREDENTIALS =
            new Parameter("allowCredentials", "cors.allowCredentials", "false");
    public static final Parameter RATE_LIMIT = new Parameter("rateLimit", "throttling.rateLimit", "100");
    public static final Parameter BURST_LIMIT = new Parameter("burstLimit", "throttling.burstLimit", "200");
    public static final Parameter DESTINATION = new Parameter(
            "destination", "accessLog.destination", "arn:aws:logs:eu-west-1:123456789012:log-group:items");
    public static final Parameter FORMAT =
            new Parameter("format", "accessLog.format", "{\"requestId\":\"$context.requestId\"}");
    public static final Parameter ISSUER = new Parameter("issuer", "jwtAuthorizer.issuer", "https://login.example.com");
    public static final Parameter AUDIENCE = new Parameter("audience", "jwtAuthorizer.audience", "items-api");
    public static final Parameter IDENTITY_SOURCE =
            new Parameter("identitySource", "jwtAuthorizer.identitySource", "$request.header.Authorization");
    public static final Parameter SCOPES = new Parameter("scopes", "jwtAuthorizer.scopes", "items:read");
    public static final Parameter DOMAIN_NAME =
            new Parameter("domainName", "customDomain.domainName", "api.example.com");
    public static final Parameter API_MAPPING_KEY =
            new Parameter("apiMappingKey", "customDomain.apiMappingKey", "items");
    public static final Parameter ROUTES = new Parameter("routes", "GET /public/{proxy+} authorizer=none");
    public static final Parameter FUNCTION_URL = new Parameter("functionUrl", "AWS_IAM");
    public static final Parameter HTTP_API = new Parameter("httpApi", "true");

    private HttpParameters() {}
}
