package dev.lambdamaven.plugin.local.fault;

/**
 * Which of the calls that a line is for it hits, counted from 1 since the line was set.
 *
 * @param number meaning depends on the kind; at least 1
 */
record Occasion(Kind kind, int number) {

    /** How a number is meant. */
    enum Kind {
        NEXT,
        EVERY,
        ONLY,
        ALWAYS
    }

    static final Occasion ONCE = new Occasion(Kind.NEXT, 1);
    static final Occasion ALWAYS = new Occasion(Kind.ALWAYS, 1);

    boolean hits(long call) {
        return switch (kind) {
            case NEXT -> call <= number;
            case EVERY -> call % number == 0;
            case ONLY -> call == number;
            case ALWAYS -> true;
        };
    }
}
