package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Waiting for AWS: always with a deadline, always saying what for.
 *
 * <p>The SDK's own waiters are not used because they drop the reason when a function fails.
 */
final class Waits {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TELLING = Duration.ofSeconds(30);
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(2);

    private final Consumer<String> log;
    private final InstantSource clock;

    Waits(Consumer<String> log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Waits by the clock of this machine.
     *
     * @param log takes whole lines
     */
    static Waits real(Consumer<String> log) {
        return new Waits(line -> log.accept(PlanLine.note("", line)), InstantSource.system());
    }

    /**
     * Asks again and again until there is an answer.
     *
     * @param attempt the answer, or empty to be asked again; may throw to give up
     * @throws LambdaException when the limit has passed
     */
    <T> T until(Wait wait, Supplier<Optional<T>> attempt) {
        var start = clock.instant();
        Duration pause = FIRST_PAUSE;
        Duration tell = UNTIL_TOLD;
        while (true) {
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            Duration waited = Duration.between(start, clock.instant());
            if (waited.compareTo(wait.limit()) > 0) {
                throw wait.expired(waited);
            }
            if (waited.compareTo(tell) >= 0) {
                log.accept(wait.told(waited, tell.equals(UNTIL_TOLD)));
                tell = waited.plus(BETWEEN_TELLING);
            }
            pause(pause);
            pause = shorter(pause.multipliedBy(3).dividedBy(2), LONGEST_PAUSE);
        }
    }

    /**
     * One wait.
     *
     * @param reason what is waited for, as printed after two seconds, such as {@code "role x to become usable"}
     * @param advice what to do when the limit has passed
     */
    record Wait(String reason, Duration limit, String advice) {

        Wait(String reason, Duration limit) {
            this(reason, limit, "Run the goal again: it goes on where it stopped.");
        }

        private String told(Duration waited, boolean first) {
            String moves = first ? "" : waited.toSeconds() + " s by now, ";
            return "waiting for %s, %sup to %d s".formatted(reason, moves, limit.toSeconds());
        }

        private LambdaException expired(Duration waited) {
            return LambdaException.of("Waited %d s for %s, in vain.".formatted(waited.toSeconds(), reason), advice);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Between two looks at something that goes on until somebody ends it. */
    static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** What is thrown when somebody ends the build while it waits. */
    static LambdaException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return LambdaException.of("The build was interrupted.", "Run the goal again: it goes on where it stopped.")
                .causedBy(cause);
    }
}
