package dev.lambdamaven.plugin.routes;

import java.util.List;

/**
 * A class that an application may publish.
 *
 * @param reason why it is what it is, for the reader; empty if there is nothing to say
 * @param reads media types that a JSON provider reads
 * @param writes media types that it writes
 */
record KnownClass(ClassCode code, Kind kind, String reason, List<String> reads, List<String> writes) {

    enum Kind {
        JSON("json"),
        MAPPER("mapper"),
        CONVERTER("converter"),
        UNFIT("unfit");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As it stands in the index. */
        String text() {
            return text;
        }
    }

    static KnownClass of(ClassCode code, Kind kind, String reason) {
        return new KnownClass(code, kind, reason, List.of(), List.of());
    }
}
