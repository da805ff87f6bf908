package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One function with its versions, aliases, policies and tags; guarded by the store that owns it. */
final class LocalFunction {

    private final FunctionRef ref;
    private final Map<Integer, Version> versions = new TreeMap<>();
    private final Map<String, Alias> aliases = new TreeMap<>();
    private final Map<String, Policy> policies = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Concurrency concurrency = new Concurrency();
    private Optional<String> codeSigning = Optional.empty();
    private final Map<String, Map<String, Object>> urls = new LinkedHashMap<>();
    private Version latest;
    private Version serving;
    private Optional<Version> replaced = Optional.empty();
    private Instant now = Instant.MIN;
    private Optional<Version.Content> lastPublished = Optional.empty();
    private int lastNumber;

    LocalFunction(FunctionRef ref, Version created) {
        this.ref = ref.unqualified();
        this.latest = created;
        this.serving = created;
    }

    /** Brings everything to the given time: whoever reads or changes the function calls this first. */
    void settle(Instant time, Ids ids) {
        now = time;
        latest = latest.settled(now, ids);
        if (!latest.isBusy() && latest.phase().work() != Version.Work.UPDATE_FAILED) {
            serving = latest;
        }
        versions.replaceAll((number, version) -> version.settled(now, ids));
    }

    /** Decides how the work on a version ends. */
    void end(String number, Optional<String> reasonCode) {
        if (number.equals(Version.LATEST)) {
            latest = latest.ending(replaced.isPresent() ? Version.Work.UPDATING : Version.Work.CREATING, reasonCode);
            serving = replaced.orElse(serving);
        } else {
            versions.computeIfPresent(
                    Integer.valueOf(number), (same, version) -> version.ending(Version.Work.CREATING, reasonCode));
        }
    }

    Instant now() {
        return now;
    }

    FunctionRef ref() {
        return ref;
    }

    Version latest() {
        return latest;
    }

    void replaceLatest(Version changed) {
        if (changed.isBusy()) {
            replaced = Optional.of(serving);
        }
        latest = changed;
    }

    /** A version by its number, through an alias, or {@code $LATEST}. */
    Version version(Optional<String> qualifier) {
        return find(qualifier, latest);
    }

    /** The version that one invocation reaches: while an update is in progress, that is the old one. */
    Version serving(Optional<String> qualifier, Ids ids) {
        Optional<String> chosen =
                qualifier.flatMap(text -> Optional.ofNullable(aliases.get(text)).map(alias -> alias.choose(ids)));
        return find(chosen.or(() -> qualifier), serving);
    }

    /** Whether a version has provisioned concurrency, its own or that of an alias. */
    boolean isProvisioned(String number) {
        return concurrency.provisioned().keySet().stream()
                .anyMatch(qualifier -> version(Optional.of(qualifier)).number().equals(number));
    }

    private Version find(Optional<String> qualifier, Version whenUnqualified) {
        String number = qualifier
                .map(text -> Optional.ofNullable(aliases.get(text))
                        .map(Alias::functionVersion)
                        .orElse(text))
                .orElse(Version.LATEST);
        if (number.equals(Version.LATEST)) {
            return whenUnqualified;
        }
        return published(number)
                .orElseThrow(() -> qualified(qualifier.orElse(number)).notFound());
    }

    /** A published version by its number alone. */
    Optional<Version> published(String number) {
        return number.length() < 10 && Version.isNumber(number)
                ? Optional.ofNullable(versions.get(Integer.valueOf(number)))
                : Optional.empty();
    }

    /** The newest version, when nothing has changed since it was published. */
    Optional<Version> unchangedSincePublished() {
        return lastPublished
                .filter(latest.content()::equals)
                .flatMap(content -> Optional.ofNullable(versions.get(lastNumber)));
    }

    /** Publishes; the next number is never one that was used before. */
    Version publish(Version.Content content, Version.Stamp stamp, Version.Phase phase) {
        lastNumber++;
        lastPublished = Optional.of(latest.content());
        Version version = new Version(Integer.toString(lastNumber), content, stamp, phase);
        versions.put(lastNumber, version);
        return version;
    }

    /**
     * Refuses a change while another one is under way.
     *
     * @throws AwsError 409 with AWS's text
     */
    void expectIdle() {
        if (latest.phase().work() == Version.Work.CREATING) {
            throw conflict("The function is currently in the following state: Pending");
        }
        if (latest.phase().work() == Version.Work.CREATION_FAILED) {
            throw conflict("The function is currently in the following state: Failed");
        }
        if (latest.isBusy()) {
            throw conflict("An update is in progress for resource: " + ref.arn());
        }
    }

    /**
     * Optimistic locking, as far as the request asks for it.
     *
     * @throws AwsError 412 when somebody has changed the function meanwhile
     */
    void expectRevision(Optional<String> expected) {
        if (expected.isPresent() && !expected.get().equals(latest.stamp().revisionId())) {
            throw Aliases.otherRevision();
        }
    }

    Map<Integer, Version> versions() {
        return versions;
    }

    Map<String, Alias> aliases() {
        return aliases;
    }

    /** Policies by qualifier; that of the function itself under the empty one. */
    Map<String, Policy> policies() {
        return policies;
    }

    /** Its URLs by qualifier, as for policies. */
    Map<String, Map<String, Object>> urls() {
        return urls;
    }

    Map<String, String> tags() {
        return tags;
    }

    Concurrency concurrency() {
        return concurrency;
    }

    /** The ARN of its code signing configuration. */
    Optional<String> codeSigning() {
        return codeSigning;
    }

    void sign(Optional<String> configuration) {
        codeSigning = configuration;
    }

    private FunctionRef qualified(String qualifier) {
        return new FunctionRef(ref.region(), ref.name(), Optional.of(qualifier));
    }

    static AwsError conflict(String reason) {
        return new AwsError(
                409, "ResourceConflictException", "The operation cannot be performed at this time. " + reason);
    }
}
