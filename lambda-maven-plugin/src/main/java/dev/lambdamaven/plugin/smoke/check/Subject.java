package dev.lambdamaven.plugin.smoke.check;

/** What of an answer is looked at. */
public sealed interface Subject {

    /** Places of a JSON body. */
    record Json(JsonPath path) implements Subject {
        @Override
        public String toString() {
            return path.text();
        }
    }

    /** The first value of a header. */
    record HeaderField(String name) implements Subject {
        @Override
        public String toString() {
            return "header " + name;
        }
    }

    /** The body as text. */
    record BodyText() implements Subject {
        @Override
        public String toString() {
            return "body";
        }
    }
}
