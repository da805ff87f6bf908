package dev.lambdamaven.plugin.local.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Faults by chance, of the kinds that a good deployer survives: the same seed and the same calls give the same faults. No operation is
 * hit more than twice in a row, and a function's request is never lost, since nobody could send it again.
 *
 * @param rate the share of calls that are hit, 0 to 0.5
 */
record Chaos(String text, long seed, double rate) {

    private static final int IN_A_ROW = 2;
    private static final List<Fault> SURVIVABLE = List.of(
            new Fault.Refused(Fault.Refusal.THROTTLED),
            new Fault.Broken(500),
            new Fault.Broken(503),
            new Fault.DroppedBefore(),
            new Fault.DroppedAfter(),
            new Fault.Late(Duration.ofMillis(200)));

    Dice dice() {
        return new Dice(new Random(seed), rate);
    }

    /** The chances of one run of the script; guarded by who owns it. */
    static final class Dice {

        private final Random random;
        private final double rate;
        private final Map<String, Integer> inARow = new HashMap<>();

        private Dice(Random random, double rate) {
            this.random = random;
            this.rate = rate;
        }

        /** Draws always as often, so that a spared call does not shift what the others get. */
        Optional<Fault> hit(AwsCall call) {
            boolean hit = random.nextDouble() < rate;
            int choice = random.nextInt(SURVIVABLE.size());
            String operation = call.service() + "." + call.operation();
            if (!hit || inARow.getOrDefault(operation, 0) >= IN_A_ROW) {
                inARow.remove(operation);
                return Optional.empty();
            }
            inARow.merge(operation, 1, Integer::sum);
            List<Fault> possible = new ArrayList<>(SURVIVABLE);
            if (call.operation().equals("Invoke")) {
                possible.removeIf(fault -> !(fault instanceof Fault.Refused || fault instanceof Fault.Late));
            }
            return Optional.of(possible.get(choice % possible.size()));
        }
    }
}
