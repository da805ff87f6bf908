package dev.lambdamaven.plugin.deploy;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Lets the calls of two deployments alternate by chance, from a seed: before a call the other one may make some of its own. */
final class Turns {

    private static final int MOST_LET_PASS = 3;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(60);

    private final Random random;
    private final int[] calls = new int[2];

    Turns(int seed) {
        this.random = new Random(seed);
    }

    /**
     * Returns when the call may go on.
     *
     * @param who 0 or 1
     */
    synchronized void take(int who) {
        calls[who]++;
        notifyAll();
        int other = 1 - who;
        int until = calls[other] + random.nextInt(MOST_LET_PASS + 1);
        long end = System.nanoTime() + LONGEST_WAIT;
        while (calls[other] < until && System.nanoTime() < end) {
            pause(end - System.nanoTime());
        }
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, nanos));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
