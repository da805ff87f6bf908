package dev.lambdamaven.plugin.smoke.check;

import java.util.stream.Stream;

/** What an answer must be like. */
public sealed interface Wanted {

    /** All texts that may refer to variables. */
    Stream<Template> templates();

    /** JSON, of which each given member must be in the answer, or other text, which must be the whole answer. */
    record BodyIs(Template text) implements Wanted {
        @Override
        public Stream<Template> templates() {
            return Stream.of(text);
        }

        @Override
        public String toString() {
            return text.text();
        }
    }

    /** A header with exactly this value. */
    record HeaderIs(String name, Template value) implements Wanted {
        @Override
        public Stream<Template> templates() {
            return Stream.of(value);
        }

        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    /** A part of the answer fulfills a predicate. */
    record Holds(Subject subject, Predicate predicate, Template operand) implements Wanted {
        @Override
        public Stream<Template> templates() {
            return Stream.of(operand);
        }

        @Override
        public String toString() {
            return (subject + " " + predicate.word() + " " + operand).strip();
        }
    }

    /** Hurl's predicates. */
    enum Predicate {
        EQUALS("=="),
        NOT_EQUALS("!="),
        CONTAINS("contains"),
        MATCHES("matches"),
        NOT_EXISTS("not exists"),
        EXISTS("exists");

        private final String word;

        Predicate(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether something is compared with. */
        public boolean hasOperand() {
            return this != EXISTS && this != NOT_EXISTS;
        }
    }
}
