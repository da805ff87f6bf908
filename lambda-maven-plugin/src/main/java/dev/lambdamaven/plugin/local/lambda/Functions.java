package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of the account; whoever uses more than one method in a row holds its lock. */
final class Functions {

    /** How long AWS's work on a function takes here. */
    record Pace(Duration pending, Duration update, Duration policy) {}

    private final Map<FunctionRef, LocalFunction> functions = new LinkedHashMap<>();
    private final Clock clock;
    private final Pace pace;
    private final Ids ids;

    Functions(Clock clock, Pace pace, Ids ids) {
        this.clock = clock;
        this.pace = pace;
        this.ids = ids;
    }

    Ids ids() {
        return ids;
    }

    Instant now() {
        return clock.instant();
    }

    /** When a permission takes effect that is given now. */
    Instant policyEffective() {
        return clock.instant().plus(pace.policy());
    }

    Optional<LocalFunction> find(FunctionRef ref) {
        Optional<LocalFunction> found = Optional.ofNullable(functions.get(ref.unqualified()));
        found.ifPresent(function -> function.settle(clock.instant(), ids));
        return found;
    }

    /** A function that must be there; the error names the function with its qualifier, as AWS does. */
    LocalFunction get(FunctionRef ref) {
        return find(ref).orElseThrow(ref::notFound);
    }

    List<LocalFunction> all() {
        return List.copyOf(functions.values());
    }

    List<LocalFunction> in(String region) {
        List<FunctionRef> refs = new ArrayList<>(functions.keySet());
        return refs.stream()
                .filter(ref -> ref.region().equals(region))
                .map(this::get)
                .toList();
    }

    void add(LocalFunction function) {
        functions.put(function.ref(), function);
    }

    void remove(LocalFunction function) {
        functions.remove(function.ref());
    }

    /** Decides how the work ends that was answered like this. */
    void end(String region, Fields started, Optional<String> reasonCode) {
        started.text("FunctionName")
                .flatMap(name -> find(FunctionRef.of(name, Optional.empty(), region)))
                .ifPresent(function -> function.end(started.text("Version").orElse(Version.LATEST), reasonCode));
    }

    Version created(Version.Content content) {
        return new Version(Version.LATEST, content, stamp(), phase(Version.Work.CREATING, pace.pending()));
    }

    Version updated(Version.Content content) {
        return new Version(Version.LATEST, content, stamp(), phase(Version.Work.UPDATING, pace.update()));
    }

    /** Publishes what {@code $LATEST} is; the same version again when nothing has changed. */
    Version publish(LocalFunction function, Optional<String> description) {
        Optional<Version> unchanged = function.unchangedSincePublished();
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        Version.Content latest = function.latest().content();
        Version.Content content = new Version.Content(
                description.map(latest.configuration()::withDescription).orElse(latest.configuration()),
                latest.code(),
                latest.layers());
        // Without a snapshot it is active in the answer already (recorded: test_version_lifecycle).
        Version.Phase phase = content.configuration().startsFromSnapshot()
                ? phase(Version.Work.CREATING, pace.pending())
                : phase(Version.Work.NONE, Duration.ZERO);
        Version published = function.publish(content, stamp(), phase);
        function.replaceLatest(function.latest().withRevision(ids.uuid()));
        return published;
    }

    /** How long it takes until provisioned concurrency is there; as long as a new function. */
    Duration provisioned() {
        return pace.pending();
    }

    private Version.Stamp stamp() {
        return new Version.Stamp(ids.uuid(), clock.instant());
    }

    private Version.Phase phase(Version.Work work, Duration duration) {
        return new Version.Phase(work, clock.instant().plus(duration));
    }
}
