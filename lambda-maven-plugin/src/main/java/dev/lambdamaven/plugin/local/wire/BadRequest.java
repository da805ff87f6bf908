package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.util.Map;

/** What a client has sent is not HTTP/1.1 as RFC 9112 has it, or more than this server takes. */
final class BadRequest extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    BadRequest(int status, String why) {
        super(why);
        this.status = status;
    }

    /** Nothing that follows it on the connection can be understood. */
    Answer answer() {
        return Answer.json(status, Map.of("message", String.valueOf(getMessage())));
    }
}
