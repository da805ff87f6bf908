package dev.lambdamaven.plugin.smoke.check;

/** The wanted status: one, or all of a class. */
public record StatusRange(int from, int to) {

    private static final int CLASS = 100;

    /** Any status. */
    public static final StatusRange ANY = new StatusRange(0, 999);

    static StatusRange parse(String word) {
        if (word.endsWith("xx")) {
            int first = Integer.parseInt(word.substring(0, 1)) * CLASS;
            return new StatusRange(first, first + CLASS - 1);
        }
        return new StatusRange(Integer.parseInt(word), Integer.parseInt(word));
    }

    public boolean includes(int status) {
        return status >= from && status <= to;
    }

    /** Such as {@code 201} or {@code 2xx}. */
    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from == 0 ? "any" : from / CLASS + "xx";
    }
}
