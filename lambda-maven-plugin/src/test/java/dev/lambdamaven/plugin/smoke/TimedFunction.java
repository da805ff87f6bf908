package dev.lambdamaven.plugin.smoke;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A function that answers 200 after so many milliseconds, and whose log is known or not. */
final class TimedFunction implements SmokeTarget {

    private static final String COLD = "REPORT RequestId: 1\tDuration: 5.00 ms\tInit Duration: 700.00 ms\t";
    private static final String WARM = "REPORT RequestId: 1\tDuration: 5.00 ms\t";

    final Deque<String> answers;
    final List<String> sent = new ArrayList<>();

    TimedFunction(String answers) {
        this.answers = new ArrayDeque<>(List.of(answers.split(" ", -1)));
    }

    @Override
    public Reply send(SmokeRequest request, Duration timeout) {
        sent.add(request.toString());
        String answer = answers.removeFirst();
        Optional<Evidence> evidence = answer.endsWith("?")
                ? Optional.empty()
                : Optional.of(new Evidence(
                        List.of(),
                        Optional.of(answer.endsWith("c") ? COLD : WARM),
                        Optional.empty(),
                        Optional.empty()));
        long millis = Long.parseLong(answer.substring(0, answer.length() - 1));
        return new Reply.Answer(200, List.of(), "", false, millis, evidence);
    }

    @Override
    public String label() {
        return "items-api:1";
    }

    @Override
    public String where(SmokeRequest request) {
        return label();
    }

    @Override
    public String again(SmokeRequest request) {
        return "mvn lambda:invoke";
    }

    @Override
    public boolean mayBeFresh() {
        return false;
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public void close() {}
}
