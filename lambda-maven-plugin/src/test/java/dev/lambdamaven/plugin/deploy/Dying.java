package dev.lambdamaven.plugin.deploy;

/** A build that dies at a point of its calls, or loses an answer there; its calls come one after the other. */
final class Dying {

    private final CrashPoint point;
    private final Process build;
    private int calls;

    Dying(CrashPoint point, Process build) {
        this.point = point;
        this.build = build;
    }

    /** A call has arrived; true when it comes to nothing. */
    boolean before() {
        calls++;
        return hits(CrashPoint.Moment.KILLED_BEFORE);
    }

    /** That call was done; true when its answer is lost. */
    boolean after() {
        return hits(CrashPoint.Moment.KILLED_AFTER)
                || (point.moment() == CrashPoint.Moment.ANSWER_LOST && point.call() == calls);
    }

    private boolean hits(CrashPoint.Moment moment) {
        boolean now = point.moment() == moment && point.call() == calls;
        if (now) {
            build.destroyForcibly();
        }
        return now;
    }
}
