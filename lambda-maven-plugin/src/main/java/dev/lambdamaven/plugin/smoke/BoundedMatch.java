package dev.lambdamaven.plugin.smoke;

import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for a pattern in a text from elsewhere, which can make it neither run without end nor overflow the stack. */
final class BoundedMatch {

    /** Some seconds; a pattern without nested repetitions needs a few steps for each character. */
    private static final int STEPS = 200_000_000;

    private BoundedMatch() {}

    /** Whether the text has a part that matches; empty when that takes too much. */
    static Optional<Boolean> find(String pattern, String text) {
        try {
            return Optional.of(
                    Pattern.compile(pattern).matcher(new Counted(text)).find());
        } catch (TooManySteps | StackOverflowError tooMuch) {
            return Optional.empty();
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooManySteps() {
            super("too many steps", null, false, false);
        }
    }

    /** Counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int left = STEPS;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
