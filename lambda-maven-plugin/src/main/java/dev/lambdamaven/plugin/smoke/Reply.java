package dev.lambdamaven.plugin.smoke;

import java.util.List;
import java.util.Optional;

/** What one request led to. */
public sealed interface Reply {

    /** The function's side, where the target delivers it with the reply. */
    Optional<Evidence> evidence();

    /**
     * An answer.
     *
     * @param body at most 1 MB of it, as text
     * @param cut there was more
     * @param millis from sending the request to the end of the answer
     */
    record Answer(int status, List<Header> headers, String body, boolean cut, long millis, Optional<Evidence> evidence)
            implements Reply {

        public Answer {
            headers = List.copyOf(headers);
        }

        /** The first value of a header, whose name is given in any case. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }

    /**
     * No whole answer.
     *
     * @param why a clause that follows the request
     * @param seen what was seen instead, in the words of who saw it
     */
    record None(Outcome outcome, String why, Optional<String> seen, Optional<Evidence> evidence) implements Reply {

        public None(Outcome outcome, String why) {
            this(outcome, why, Optional.empty(), Optional.empty());
        }
    }
}
