package dev.lambdamaven.plugin.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Where a build dies, or loses an answer.
 *
 * @param call its number, counted from 1
 */
record CrashPoint(CrashScene scene, int call, Moment moment) {

    /** More than any of the scenes makes, waits included. */
    private static final int MOST_CALLS = 80;

    private static final int SAMPLES = 1;

    enum Moment {
        KILLED_BEFORE,
        KILLED_AFTER,
        ANSWER_LOST
    }

    /** All of them with {@code -Dlambda.test.points=all}, else the same few of each scene every time. */
    static Stream<CrashPoint> chosen() {
        return System.getProperty("lambda.test.points", "some").equals("all")
                ? Arrays.stream(CrashScene.values()).flatMap(scene -> all(scene).stream())
                : Arrays.stream(CrashScene.values()).flatMap(CrashPoint::sample);
    }

    private static List<CrashPoint> all(CrashScene scene) {
        List<CrashPoint> points = new ArrayList<>();
        for (int call = 1; call <= MOST_CALLS; call++) {
            for (Moment moment : Moment.values()) {
                points.add(new CrashPoint(scene, call, moment));
            }
        }
        return points;
    }

    /** From the middle of each scene, where the writes are. */
    private static Stream<CrashPoint> sample(CrashScene scene) {
        Random random = new Random(scene.name().hashCode());
        return random.ints(SAMPLES, 10, 24)
                .mapToObj(call -> new CrashPoint(scene, call, Moment.values()[random.nextInt(Moment.values().length)]));
    }

    @Override
    public String toString() {
        return "%s, call %d, %s"
                .formatted(scene, call, moment)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', ' ');
    }
}
