package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What STS does. Whether a role trusts who asks is looked at; conditions of the trust, permissions of who asks, and signatures of tokens
 * are not.
 */
final class TokenOperations {

    private static final String BY_CALL = "sts:AssumeRole";
    private static final String BY_TOKEN = "sts:AssumeRoleWithWebIdentity";

    private final Roles roles;
    private final Sessions sessions;

    TokenOperations(Roles roles, Sessions sessions) {
        this.roles = roles;
        this.sessions = sessions;
    }

    String callerIdentity(QueryCall call) {
        return sessions.find(call.accessKey())
                .map(session -> identity(session.arn(), session.userId()))
                .orElseGet(() -> identity(Roles.CALLER, "AIDALOCALLOCALLOCAL0"));
    }

    String assumeRole(QueryCall call) {
        String arn = call.required("RoleArn");
        String caller =
                sessions.find(call.accessKey()).map(Sessions.Session::arn).orElse(Roles.CALLER);
        List<String> trusted = List.of("*", Roles.ACCOUNT, "arn:aws:iam::" + Roles.ACCOUNT + ":root", caller);
        Role role = roles.find(arn)
                .filter(found -> found.trust().allows(BY_CALL, "AWS", trusted))
                .orElseThrow(() -> new AwsError(
                        403,
                        "AccessDenied",
                        "User: " + caller + " is not authorized to perform: sts:AssumeRole on resource: " + arn));
        return sessions.open(role, call);
    }

    String assumeRoleWithWebIdentity(QueryCall call) {
        Fields claims = claims(call.required("WebIdentityToken"));
        String issuer = claims.text("iss").orElse("").replaceFirst("^https://", "");
        List<String> trusted = List.of("*", issuer, "arn:aws:iam::" + Roles.ACCOUNT + ":oidc-provider/" + issuer);
        Role role = roles.find(call.required("RoleArn"))
                .filter(found -> found.trust().allows(BY_TOKEN, "Federated", trusted))
                .orElseThrow(() ->
                        new AwsError(403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity"));
        return sessions.open(role, call)
                + Xml.element("SubjectFromWebIdentityToken", claims.text("sub").orElse(""))
                + Xml.element("Provider", issuer);
    }

    private Fields claims(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            if (parts.length != 3) {
                throw notAToken();
            }
            Fields claims = Fields.parse(Body.of(Base64.getUrlDecoder().decode(parts[1])));
            long now = roles.clock().instant().getEpochSecond();
            long end = claims.longNumber("exp").orElse(Instant.MAX.getEpochSecond());
            if (end <= now) {
                throw new AwsError(
                        400,
                        "ExpiredTokenException",
                        "Token expired: current date/time " + now + " must be before the expiration date/time " + end);
            }
            return claims;
        } catch (IllegalArgumentException notBase64) {
            throw notAToken();
        }
    }

    private static AwsError notAToken() {
        return new AwsError(
                400,
                "InvalidIdentityToken",
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
    }

    private static String identity(String arn, String userId) {
        return Xml.element("Arn", arn) + Xml.element("UserId", userId) + Xml.element("Account", Roles.ACCOUNT);
    }
}
