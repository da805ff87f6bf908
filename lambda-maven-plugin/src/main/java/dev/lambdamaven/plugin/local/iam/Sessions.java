package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials that STS has given out, and who is behind them. */
final class Sessions {

    /** "AssumeRole", STS API reference. */
    private static final int SHORTEST = 900;

    private static final int USUAL = 3600;
    private static final int LONGEST = 43_200;

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Roles roles;

    Sessions(Roles roles) {
        this.roles = roles;
    }

    /**
     * Who has assumed a role.
     *
     * @param userId the role's id and the session's name
     */
    record Session(String arn, String userId, String token, Instant expires) {}

    Optional<Session> find(String accessKey) {
        return Optional.ofNullable(sessions.get(accessKey));
    }

    /**
     * Looks at the credentials of a call; keys that STS has not given out are everybody's.
     *
     * @throws AwsError 403 when they have expired, or the token is not theirs
     */
    void check(Scope scope, Request request) {
        Optional<Session> session = find(scope.accessKey());
        boolean query = scope.service().equals("iam") || scope.service().equals("sts");
        if (session.isPresent()
                && !request.header("x-amz-security-token")
                        .equals(Optional.of(session.get().token()))) {
            throw new AwsError(
                    403,
                    query ? "InvalidClientTokenId" : "UnrecognizedClientException",
                    "The security token included in the request is invalid.");
        }
        if (session.isPresent() && roles.clock().instant().isAfter(session.get().expires())) {
            throw new AwsError(
                    403,
                    query ? "ExpiredToken" : "ExpiredTokenException",
                    "The security token included in the request is expired");
        }
    }

    /** The inside of the answer of both ways to assume a role. */
    String open(Role role, QueryCall call) {
        String name = call.required("RoleSessionName");
        int seconds = call.optional("DurationSeconds").map(Integer::parseInt).orElse(USUAL);
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw new AwsError(
                    400,
                    "ValidationError",
                    "1 validation error detected: Value '" + seconds
                            + "' at 'durationSeconds' failed to satisfy constraint: Member must have value "
                            + (seconds < SHORTEST
                                    ? "greater than or equal to " + SHORTEST
                                    : "less than or equal to " + LONGEST));
        }
        String key = "ASIA" + roles.letters(16).toUpperCase(Locale.ROOT);
        Session session = new Session(
                Arns.assumedRole(role.identity().name(), name),
                role.identity().id() + ":" + name,
                roles.letters(64),
                roles.clock().instant().plus(Duration.ofSeconds(seconds)));
        sessions.put(key, session);
        return credentials(key, session)
                + Xml.wrap(
                        "AssumedRoleUser",
                        Xml.element("AssumedRoleId", session.userId()) + Xml.element("Arn", session.arn()));
    }

    private String credentials(String key, Session session) {
        String expires = DateTimeFormatter.ISO_INSTANT.format(session.expires().truncatedTo(ChronoUnit.SECONDS));
        return Xml.wrap(
                "Credentials",
                Xml.element("AccessKeyId", key)
                        + Xml.element("SecretAccessKey", roles.letters(40))
                        + Xml.element("SessionToken", session.token())
                        + Xml.element("Expiration", expires));
    }
}
