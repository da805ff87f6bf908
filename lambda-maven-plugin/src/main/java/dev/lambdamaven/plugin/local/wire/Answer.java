package dev.lambdamaven.plugin.local.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP answer: a value, so that it is complete before its first byte is sent.
 *
 * @param delivery how much of it arrives
 */
public record Answer(int status, List<Header> headers, Body body, Delivery delivery) {

    /** An answer may get lost on its way, so that a client can be seen to survive it. */
    public enum Delivery {
        WHOLE,
        CUT_IN_HALF,
        NONE
    }

    /** One header line. */
    public record Header(String name, String value) {}

    public Answer {
        headers = List.copyOf(headers);
    }

    /** An answer that arrives. */
    public Answer(int status, List<Header> headers, Body body) {
        this(status, headers, body, Delivery.WHOLE);
    }

    /** The same answer, of which less arrives. */
    public Answer delivered(Delivery part) {
        return new Answer(status, headers, body, part);
    }

    /** An answer without headers of its own and without a body. */
    public static Answer of(int status) {
        return new Answer(status, List.of(), Body.EMPTY);
    }

    /** A JSON answer with the content type of AWS's rest-json services. */
    public static Answer json(int status, Map<String, ?> members) {
        return new Answer(status, List.of(new Header("Content-Type", "application/json")), Json.bytes(members));
    }

    /** The same answer with one more header line. */
    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, body, delivery);
    }

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
