package dev.lambdamaven.plugin.local.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Region and service to which a request was signed, and by whom; the signature itself is not checked.
 *
 * @param accessKey id of the access key; empty when nobody looks at it
 */
public record Scope(String region, String service, String accessKey) {

    /** "Elements of an AWS API request signature", IAM user guide. */
    private static final Pattern CREDENTIAL =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/ ]+)/\\d{8}/([a-z0-9-]+)/([a-z0-9-]+)/aws4_request,.*");

    /** A scope of nobody in particular. */
    public Scope(String region, String service) {
        this(region, service, "");
    }

    /** The scope of a request that needs no signature: it brings its proof in its form ("AssumeRoleWithWebIdentity", STS API reference). */
    private static Optional<Scope> ofUnsigned(Request request) {
        boolean byToken = request.method().equals("POST")
                && request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")
                && request.body().text().contains("Action=AssumeRoleWithWebIdentity");
        return byToken ? Optional.of(new Scope("us-east-1", "sts")) : Optional.empty();
    }

    /** Whether a request is signed to a service. */
    public static boolean isFor(Request request, String service) {
        Matcher credential = CREDENTIAL.matcher(request.header("authorization").orElse(""));
        return credential.matches() && credential.group(3).equals(service);
    }

    /**
     * Reads the credential scope.
     *
     * @throws AwsError 403 when the request carries no signature of version 4
     */
    public static Scope of(Request request) {
        Matcher credential = CREDENTIAL.matcher(request.header("authorization").orElse(""));
        if (!credential.matches()) {
            return ofUnsigned(request)
                    .orElseThrow(() ->
                            new AwsError(403, "MissingAuthenticationTokenException", "Missing Authentication Token"));
        }
        return new Scope(credential.group(2), credential.group(3), credential.group(1));
    }
}
