package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What AWS does to calls without anybody's script: it throttles, and a new function cannot be read for a moment. */
public final class Nature {

    private static final String TOO_MANY = "throttled at the documented rate";
    private static final String NOT_YET = "not readable yet";

    private final Optional<Rates> rates;
    private final Duration readLag;
    private final InstantSource clock;
    private final Map<String, Instant> readable = new HashMap<>();

    Nature(Optional<Rates> rates, Duration readLag, InstantSource clock) {
        this.rates = rates;
        this.readLag = readLag;
        this.clock = clock;
    }

    /**
     * AWS as it is.
     *
     * @param readLag until a new function can be read
     * @param throttled whether calls over the documented rates are refused
     */
    public static Nature of(Duration readLag, boolean throttled) {
        InstantSource clock = InstantSource.system();
        return new Nature(throttled ? Optional.of(new Rates(clock)) : Optional.empty(), readLag, clock);
    }

    /**
     * A refusal in AWS's words.
     *
     * @param journaled what the journal calls it
     * @param retryAfter seconds of the header; 0 for none
     */
    record Refusal(AwsError error, String journaled, int retryAfter) {}

    /** The refusal of a call before it is looked at. */
    Optional<Refusal> refuses(AwsCall call) {
        if (rates.filter(limits -> limits.exceededBy(call)).isPresent()) {
            return Optional.of(new Refusal(Refusals.throttled(call.service()), TOO_MANY, 1));
        }
        return isTooEarly(call)
                ? Optional.of(new Refusal(
                        new AwsError(
                                404,
                                "ResourceNotFoundException",
                                "Function not found: " + Denial.of(call).resource()),
                        NOT_YET,
                        0))
                : Optional.empty();
    }

    /** Takes note of a call that was done well. */
    synchronized void done(AwsCall call) {
        if (call.operation().equals("CreateFunction") && !readLag.isZero()) {
            Fields.parse(call.request().body())
                    .text("FunctionName")
                    .ifPresent(name -> readable.put(
                            call.scope().region() + "/" + name, clock.instant().plus(readLag)));
        }
    }

    private synchronized boolean isTooEarly(AwsCall call) {
        boolean reads =
                call.operation().equals("GetFunction") || call.operation().equals("GetFunctionConfiguration");
        if (!reads || readable.isEmpty()) {
            return false;
        }
        String name = call.request().rawPath().split("/", -1)[3];
        Instant from = readable.getOrDefault(call.scope().region() + "/" + name, Instant.MIN);
        return clock.instant().isBefore(from);
    }
}
