package dev.lambdamaven.plugin.release;

import dev.lambdamaven.plugin.smoke.HttpTarget;
import dev.lambdamaven.plugin.smoke.Pace;
import dev.lambdamaven.plugin.smoke.Reply;
import dev.lambdamaven.plugin.smoke.SmokeRequest;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.smoke.SmokeTarget;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP API that must answer by one version.
 *
 * <p>A moved alias takes a moment to be known everywhere at AWS. Until the new version has answered once, a request that changes
 * nothing (RFC 9110, 9.2.1) and met another version is sent again, within the window of a fresh endpoint. Where the first request
 * would change something, {@code HEAD /} goes before it.
 */
final class VersionTarget implements SmokeTarget {

    /** Written by lambda-jaxrs: the version as Lambda tells it to the function. */
    private static final String HEADER = "x-lambda-version";

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final SmokeRequest PROBE = SmokeRequest.of("HEAD", "/");
    private static final int REFUSED = 400;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpTarget endpoint;
    private final Pace pace;
    private final String version;
    private final long end;
    private volatile boolean settled;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    VersionTarget(HttpTarget endpoint, SmokeSettings settings, Pace pace, String version) {
        this.endpoint = endpoint;
        this.pace = pace;
        this.version = version;
        Duration window = endpoint.isLocal() ? settings.localWindow() : settings.freshWindow();
        this.end = pace.nanos() + window.toNanos();
    }

    @Override
    public Reply send(SmokeRequest request, Duration timeout) {
        boolean safe = SAFE_METHODS.contains(request.method());
        if (!safe && !settled) {
            note(sendUntilNew(PROBE, timeout));
        }
        Reply reply = safe ? sendUntilNew(request, timeout) : endpoint.send(request, timeout);
        note(reply);
        return reply;
    }

    private Reply sendUntilNew(SmokeRequest safeRequest, Duration timeout) {
        Reply reply = endpoint.send(safeRequest, timeout);
        while (!settled && met(reply).filter(other -> !other.equals(version)).isPresent() && pace.nanos() < end) {
            pace.pause(PAUSE);
            reply = endpoint.send(safeRequest, timeout);
        }
        return reply;
    }

    private void note(Reply reply) {
        met(reply).ifPresent(seen::add);
        // Who says no version may be a function without the adapter; API Gateway alone says nothing good.
        settled = settled
                || (reply instanceof Reply.Answer answer && (met(reply).isPresent() || answer.status() < REFUSED));
    }

    /** A version that answered and should not have. */
    Optional<String> otherVersion() {
        return seen.stream().filter(other -> !other.equals(version)).findFirst();
    }

    /** Whether any answer said which version gave it. */
    boolean saysVersion() {
        return !seen.isEmpty();
    }

    private static Optional<String> met(Reply reply) {
        return reply instanceof Reply.Answer answer ? answer.header(HEADER) : Optional.empty();
    }

    @Override
    public String label() {
        return endpoint.label();
    }

    @Override
    public String where(SmokeRequest request) {
        return endpoint.where(request);
    }

    @Override
    public String again(SmokeRequest request) {
        return endpoint.again(request);
    }

    @Override
    public boolean mayBeFresh() {
        return endpoint.mayBeFresh();
    }

    @Override
    public boolean isLocal() {
        return endpoint.isLocal();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
