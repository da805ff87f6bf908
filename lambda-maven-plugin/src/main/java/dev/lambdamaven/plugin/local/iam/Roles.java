package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The account's roles, and the delay after which Lambda sees a new one. */
public final class Roles {

    static final String ACCOUNT = Arns.ACCOUNT;
    static final String CALLER = "arn:aws:iam::" + ACCOUNT + ":user/local";

    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration delay;
    private final Ids ids;

    /**
     * An account without roles.
     *
     * @param delay how long after its creation a role cannot be assumed yet
     */
    public Roles(Clock clock, Duration delay, Ids ids) {
        this.clock = clock;
        this.delay = delay;
        this.ids = ids;
    }

    /**
     * Whether Lambda can assume the role by now. A missing role, one that does not trust Lambda and one that is too young look the
     * same to a caller of CreateFunction, as on AWS.
     */
    public boolean isAssumableByLambda(String arn) {
        Instant usableIfCreatedBefore = clock.instant().minus(delay);
        return roles.values().stream()
                .filter(role -> arn(role).equals(arn))
                .anyMatch(role -> role.trust().trustsLambda()
                        && !role.identity().created().isAfter(usableIfCreatedBefore));
    }

    /** The role of an ARN, if there is one. */
    Optional<Role> find(String arn) {
        return roles.values().stream().filter(role -> arn(role).equals(arn)).findFirst();
    }

    /** By name, without regard to case. */
    List<Role> all() {
        return roles.values().stream().sorted(Comparator.comparing(Roles::key)).toList();
    }

    /** What is unique about a role ("IAM identifiers", IAM user guide). */
    static String key(Role role) {
        return role.identity().name().toLowerCase(Locale.ROOT);
    }

    /** An id of an access key, and other random parts of credentials. */
    String letters(int length) {
        return ids.letters(length);
    }

    Clock clock() {
        return clock;
    }

    Role get(String name) {
        return Optional.ofNullable(roles.get(name.toLowerCase(Locale.ROOT)))
                .orElseThrow(
                        () -> new AwsError(404, "NoSuchEntity", "The role with name " + name + " cannot be found."));
    }

    Role create(String name, String path, String description, TrustPolicy trust) {
        String id = "AROA" + ids.letters(17).toUpperCase(Locale.ROOT);
        Role role = new Role(new Role.Identity(name, path, id, clock.instant()), description, trust);
        if (roles.putIfAbsent(key(role), role) != null) {
            throw new AwsError(409, "EntityAlreadyExists", "Role with name " + name + " already exists.");
        }
        return role;
    }

    void delete(Role role) {
        roles.remove(key(role));
    }

    static String arn(Role role) {
        return Arns.role(role.identity().path() + role.identity().name());
    }
}
