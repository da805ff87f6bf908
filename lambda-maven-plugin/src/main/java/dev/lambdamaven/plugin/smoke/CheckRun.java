package dev.lambdamaven.plugin.smoke;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends one check until it passes or is given up. */
final class CheckRun {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Surroundings around;
    private final SmokeCheck check;
    private final Judgement judgement;
    private final SmokeRequest request;
    private final SmokeResult.Asked asked;
    private final List<Calls.Call> answered = new ArrayList<>();

    /** What all checks of a run share. */
    record Surroundings(
            SmokeTarget target, SmokeSettings settings, Pace pace, FreshWindow fresh, Observation observation) {}

    /**
     * What is known of the function besides its answers.
     *
     * @param isAnswered set by the first answer of the run
     */
    record Observation(EvidenceSource evidence, Redaction redaction, AtomicBoolean isAnswered) {}

    CheckRun(Surroundings around, SmokeCheck check, Map<String, Object> captured) {
        this.around = around;
        this.check = check;
        this.judgement = new Judgement(check, captured, around.observation().redaction());
        this.request = check.request(captured);
        this.asked =
                SmokeResult.Asked.of(check, around.observation().redaction().apply(request), around.target());
    }

    Judgement.Verdict run() {
        Calls calls = Calls.NONE;
        int left = check.check().options().retries();
        Judgement.Verdict verdict = attempt();
        while (!verdict.passed() && left-- > 0) {
            calls = calls.and(taken());
            around.pace().pause(around.pace().jittered(check.check().options().every()));
            verdict = attempt();
        }
        SmokeResult result = verdict.result().with(calls.and(taken()));
        return new Judgement.Verdict(result, verdict.captures());
    }

    private List<Calls.Call> taken() {
        List<Calls.Call> taken = List.copyOf(answered);
        answered.clear();
        return taken;
    }

    private Judgement.Verdict attempt() {
        Reply reply = send();
        Judgement.Verdict verdict = judgement.of(asked, reply);
        Optional<Duration> budget = check.check().options().within();
        if (verdict.passed() && budget.isPresent() && isLate(budget.get())) {
            verdict = secondChance(reply, verdict, budget.get());
        }
        return verdict.passed() ? verdict : withEvidence(reply, verdict);
    }

    private Reply send() {
        Redaction redaction = around.observation().redaction();
        Duration timeout = around.settings().requestTimeout();
        Reply reply = around.target().send(request, timeout);
        while (!judgement.of(asked, reply).passed() && around.fresh().waitsAfter(request, reply, redaction)) {
            reply = around.target().send(request, timeout);
        }
        around.fresh().settle(request, reply);
        if (reply instanceof Reply.Answer answer) {
            boolean first = around.observation().isAnswered().compareAndSet(false, true);
            answered.add(new Calls.Call(answer.millis(), kind(answer, first)));
        }
        return reply;
    }

    private static Calls.Kind kind(Reply.Answer answer, boolean first) {
        Optional<Boolean> cold = answer.evidence().flatMap(CheckRun::isCold);
        return cold.map(known -> known ? Calls.Kind.COLD : Calls.Kind.WARM)
                .orElse(first ? Calls.Kind.FIRST : Calls.Kind.WARM);
    }

    /** Lambda names the duration of the start in the REPORT line of the call that had to wait for it, and only there. */
    private static Optional<Boolean> isCold(Evidence evidence) {
        return evidence.reportLine().map(line -> line.contains("Init Duration") || line.contains("Restore Duration"));
    }

    private boolean isLate(Duration budget) {
        return lastCall().millis() > budget.toMillis();
    }

    private Calls.Call lastCall() {
        return answered.get(answered.size() - 1);
    }

    /**
     * The budget is for a warm function, and the next call may meet another cold one: a request that changes nothing is sent once
     * more, another one is judged by what is known of its call.
     */
    private Judgement.Verdict secondChance(Reply late, Judgement.Verdict verdict, Duration budget) {
        boolean known = late.evidence().flatMap(CheckRun::isCold).isPresent();
        if (known && lastCall().kind() == Calls.Kind.WARM) {
            return tooSlow(verdict, budget);
        }
        if (SAFE_METHODS.contains(request.method())) {
            Judgement.Verdict second = judgement.of(asked, send());
            return second.passed() && isLate(budget) ? tooSlow(second, budget) : second;
        }
        if (lastCall().kind() != Calls.Kind.WARM) {
            return verdict;
        }
        Judgement.Verdict slow = withEvidence(late, tooSlow(verdict, budget));
        return slow.result().evidence().flatMap(CheckRun::isCold).orElse(false) ? verdict : slow;
    }

    private Judgement.Verdict tooSlow(Judgement.Verdict verdict, Duration budget) {
        SmokeResult result = verdict.result();
        String problem = "answered as wanted, but after " + lastCall().millis() + " ms, wanted within "
                + budget.toMillis() + " ms";
        return new Judgement.Verdict(
                new SmokeResult(asked, Outcome.TOO_SLOW, problem, result.seen(), result.mismatch(), result.evidence()),
                Map.of());
    }

    private Judgement.Verdict withEvidence(Reply reply, Judgement.Verdict verdict) {
        if (verdict.result().evidence().isPresent()) {
            return verdict;
        }
        CheckRun.Observation observation = around.observation();
        Optional<Evidence> found = observation.evidence().of(request, reply).map(observation.redaction()::apply);
        return new Judgement.Verdict(verdict.result().with(found), verdict.captures());
    }
}
