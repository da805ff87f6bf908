package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.event.FunctionCall;
import java.net.URI;
import java.time.Instant;

/** Judges a version before it serves, and again once it does. */
public interface ReleaseGate {

    /** How many checks it makes each time; 0 when it lets every version through, and is then not asked. */
    int checks();

    /**
     * Judges a version that nobody else calls yet.
     *
     * @return what was seen, as one line
     * @throws dev.lambdamaven.plugin.LambdaException when a check failed
     */
    String candidate(FunctionCall version);

    /**
     * Judges what serves.
     *
     * @param url base URL of the HTTP API
     * @param version the version that must answer there
     * @return what was seen, as one line
     * @throws dev.lambdamaven.plugin.LambdaException when a check failed
     */
    String serving(URI url, String version);

    /**
     * The failure of a version that served a part of the requests, with what is known of its cause.
     *
     * @param seen when the failure was seen
     */
    default LambdaException explained(LambdaException failure, String version, Instant seen) {
        return failure;
    }

    /** Lets every version through. */
    static ReleaseGate open() {
        return new ReleaseGate() {
            @Override
            public int checks() {
                return 0;
            }

            @Override
            public String candidate(FunctionCall version) {
                return "not checked";
            }

            @Override
            public String serving(URI url, String version) {
                return "not checked";
            }
        };
    }
}
