package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What goes wrong with the calls of AWS services, on purpose: see {@link #set} for what can be said, and how.
 *
 * <p>A call that is hit does not fail twice: of several lines that refuse it the first one counts, while delays and what somebody else
 * does come before.
 */
public final class Faults implements AutoCloseable {

    private final FaultScript script = new FaultScript();
    private final Surroundings surroundings;
    private final CallJournal journal;
    private final Nature nature;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Faults among the services; none is set. */
    public Faults(Surroundings surroundings, CallJournal journal, Nature nature) {
        this.surroundings = surroundings;
        this.journal = journal;
        this.nature = nature;
    }

    /**
     * Replaces the script.
     *
     * @param lines such as {@code CreateFunction: throttle 3} or {@code chaos seed=42 rate=0.05}
     * @throws LambdaException which shows the whole grammar, when a line cannot be read; then the script stays as it was
     */
    public void set(List<String> lines) {
        check(lines);
        script.clear();
        script.add(lines);
    }

    /**
     * Reads lines and sets nothing.
     *
     * @throws LambdaException as {@link #set} does
     */
    public static void check(List<String> lines) {
        new FaultScript().add(lines);
    }

    /**
     * Adds to the script.
     *
     * @throws LambdaException as {@link #set} does
     */
    public void add(List<String> lines) {
        script.add(lines);
    }

    /** Takes all faults away. */
    public void clear() {
        script.clear();
    }

    /** The lines that are set, whether they can still hit something or not. */
    public List<String> lines() {
        return script.texts();
    }

    /** Answers a call, or makes it go wrong, and writes it down. */
    public Answer around(AwsCall call) {
        long number = journal.begin(call.scope(), call.operation());
        List<FaultScript.Hit> hits = new ArrayList<>(script.before(call));
        Answer answer = before(call, hits).orElseGet(() -> done(call, hits));
        int status = answer.delivery() == Answer.Delivery.NONE ? 0 : answer.status();
        journal.end(number, status, hits.stream().map(FaultScript.Hit::text).collect(Collectors.joining(", ")));
        return answer;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private Optional<Answer> before(AwsCall call, List<FaultScript.Hit> hits) {
        for (FaultScript.Hit hit : hits) {
            if (hit.fault() instanceof Fault.Intruded intruded) {
                new Actor(surroundings::serve, call.scope().region()).act(intruded.intrusion());
            } else if (hit.fault() instanceof Fault.Late late) {
                pause(late.delay());
            }
        }
        return hits.stream()
                .flatMap(hit -> refused(call, hit.fault()).stream())
                .findFirst()
                .or(() -> passRole(call, hits))
                .or(() -> byNature(call, hits));
    }

    private Optional<Answer> refused(AwsCall call, Fault fault) {
        if (fault instanceof Fault.Refused refused) {
            return Optional.of(answer(call, Refusals.of(refused.refusal(), call, caller(call))));
        }
        if (fault instanceof Fault.ThrottledFor throttled) {
            return Optional.of(answer(call, Refusals.throttled(call.service()))
                    .with("Retry-After", Long.toString(throttled.seconds())));
        }
        if (fault instanceof Fault.Broken broken) {
            return Optional.of(answer(call, Refusals.broken(broken.status(), call.service())));
        }
        return fault instanceof Fault.DroppedBefore
                ? Optional.of(Answer.of(503).delivered(Answer.Delivery.NONE))
                : Optional.empty();
    }

    private Optional<Answer> byNature(AwsCall call, List<FaultScript.Hit> hits) {
        Optional<Nature.Refusal> refusal = nature.refuses(call);
        refusal.ifPresent(refused -> hits.add(new FaultScript.Hit(refused.journaled(), new Fault.Late(Duration.ZERO))));
        return refusal.map(refused -> {
            Answer answer = answer(call, refused.error());
            return refused.retryAfter() == 0
                    ? answer
                    : answer.with("Retry-After", Integer.toString(refused.retryAfter()));
        });
    }

    /** Who gives a function its role needs a permission for that besides the one for the call. */
    private Optional<Answer> passRole(AwsCall call, List<FaultScript.Hit> hits) {
        boolean gives = List.of("CreateFunction", "UpdateFunctionConfiguration").contains(call.operation());
        if (!gives || !script.names(Denial.PASS_ROLE)) {
            return Optional.empty();
        }
        Optional<String> role = Fields.parse(call.request().body()).text("Role");
        Optional<FaultScript.Hit> denied = role.flatMap(given -> script.denied(Denial.PASS_ROLE));
        denied.ifPresent(hits::add);
        return denied.map(hit -> answer(
                call,
                Refusals.denied(
                        call.service(), Denial.ofPassRole(role.orElse("*")).text(caller(call)))));
    }

    private Answer done(AwsCall call, List<FaultScript.Hit> hits) {
        Answer answer = surroundings.serve(call.request(), call.scope());
        if (answer.status() >= 400) {
            return answer;
        }
        nature.done(call);
        List<FaultScript.Hit> after = script.after(call);
        hits.addAll(after);
        boolean lost = hits.stream().anyMatch(hit -> hit.fault() instanceof Fault.DroppedAfter);
        for (FaultScript.Hit hit : after) {
            if (hit.fault() instanceof Fault.Ended ended) {
                surroundings.end(call, answer, ended.reasonCode());
            } else if (hit.fault() instanceof Fault.Truncated) {
                answer = answer.delivered(Answer.Delivery.CUT_IN_HALF);
            }
        }
        return lost ? answer.delivered(Answer.Delivery.NONE) : answer;
    }

    private Answer answer(AwsCall call, AwsError error) {
        return surroundings.refuse(call, error);
    }

    private String caller(AwsCall call) {
        return surroundings.callerArn(call.scope().accessKey());
    }

    /** Ends early when the local AWS does. */
    private void pause(Duration delay) {
        try {
            closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
