package dev.lambdamaven.plugin.local.wire;

import java.util.Map;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NotImplementedException;
import org.apache.hc.core5.http.RequestHeaderFieldsTooLargeException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;

/** A request that is none, or more than this server takes; nothing that follows it on the connection can be understood. */
final class Refusal extends HttpException {

    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String why) {
        super(why);
        this.status = status;
    }

    /** The answer to what could not be read. */
    static Answer of(Exception refused) {
        return Answer.json(status(refused), Map.of("message", String.valueOf(refused.getMessage())));
    }

    private static int status(Exception refused) {
        if (refused instanceof Refusal own) {
            return own.status;
        }
        if (refused instanceof RequestHeaderFieldsTooLargeException || refused instanceof MessageConstraintException) {
            return 431;
        }
        if (refused instanceof UnsupportedHttpVersionException) {
            return 505;
        }
        return refused instanceof NotImplementedException ? 501 : 400;
    }
}
