package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.operate.LogSource;
import dev.lambdamaven.plugin.operate.LoggedRequest;
import dev.lambdamaven.plugin.operate.LoggedRequests;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A target that remembers when it sent what, to find a request in the function's log: an HTTP API does not tell the id that Lambda gave
 * it.
 */
public final class WatchedTarget implements SmokeTarget, EvidenceSource {

    /** More than are ever sent at once. */
    private static final int REMEMBERED = 64;

    private static final int LINES = 100;
    private static final Duration COLD_START = Duration.ofSeconds(10);

    /** What the clocks of AWS and of this machine may differ. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final SmokeTarget target;
    private final FunctionSide function;
    private final InstantSource clock;
    private final Deque<Sent> sent = new ArrayDeque<>();

    /**
     * The function behind a target.
     *
     * @param permission whether the HTTP API may call it; asked when the function has seen nothing of a request
     */
    public record FunctionSide(LogSource log, BooleanSupplier permission) {}

    private record Sent(Reply reply, Instant from, Instant to) {}

    public WatchedTarget(SmokeTarget target, FunctionSide function, InstantSource clock) {
        this.target = target;
        this.function = function;
        this.clock = clock;
    }

    @Override
    public Reply send(SmokeRequest request, Duration timeout) {
        Instant from = clock.instant();
        Reply reply = target.send(request, timeout);
        synchronized (sent) {
            sent.addLast(new Sent(reply, from, clock.instant()));
            if (sent.size() > REMEMBERED) {
                sent.removeFirst();
            }
        }
        return reply;
    }

    @Override
    public Optional<Evidence> of(SmokeRequest request, Reply reply) {
        boolean reached = !(reply instanceof Reply.None none && none.outcome().isUnreachable());
        return find(reply).filter(any -> reached).flatMap(this::evidence);
    }

    private Optional<Sent> find(Reply reply) {
        synchronized (sent) {
            return sent.stream().filter(one -> one.reply() == reply).findFirst();
        }
    }

    private Optional<Evidence> evidence(Sent request) {
        Duration skew = target.isLocal() ? Duration.ofMillis(1) : SKEW;
        Instant from = request.from().minus(skew);
        Instant to = request.to().plus(skew);
        try {
            List<LoggedRequest> found = LoggedRequests.during(
                    function.log()
                            .lines(
                                    from.minus(COLD_START),
                                    to.plus(SKEW),
                                    lines -> LoggedRequests.during(lines, from, to).stream()
                                            .anyMatch(one -> one.report().isPresent())),
                    from,
                    to);
            return Optional.of(found.isEmpty() ? unseen(request.reply()) : seen(found.get(0)));
        } catch (LambdaException unreadable) {
            return Optional.empty();
        }
    }

    private Evidence seen(LoggedRequest request) {
        List<String> lines = request.texts().stream().map(Texts::printable).toList();
        return new Evidence(
                lines.subList(Math.max(0, lines.size() - LINES), lines.size()),
                request.report(),
                Optional.empty(),
                Optional.of(request.version()),
                Optional.empty());
    }

    private Evidence unseen(Reply reply) {
        boolean inDoubt = reply instanceof Reply.Answer answer && answer.status() >= 500;
        return new Evidence(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inDoubt ? Optional.of(function.permission().getAsBoolean()) : Optional.empty());
    }

    @Override
    public String label() {
        return target.label();
    }

    @Override
    public String where(SmokeRequest request) {
        return target.where(request);
    }

    @Override
    public String again(SmokeRequest request) {
        return target.again(request);
    }

    @Override
    public boolean mayBeFresh() {
        return target.mayBeFresh();
    }

    @Override
    public boolean isLocal() {
        return target.isLocal();
    }

    @Override
    public void close() {
        target.close();
    }
}
