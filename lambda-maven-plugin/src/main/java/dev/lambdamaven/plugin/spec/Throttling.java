package dev.lambdamaven.plugin.spec;

import java.math.BigDecimal;

/**
 * How many requests the HTTP API passes on. Both numbers or none: a stage with one of them answers every request with 429.
 *
 * @param rateLimit requests a second in the long run, above 0
 * @param burstLimit requests at once, above 0
 */
public record Throttling(double rateLimit, int burstLimit) {

    /**
     * The same, as long as requests pass.
     *
     * @throws dev.lambdamaven.plugin.LambdaException naming the parameter
     */
    public Throttling checked() {
        HttpParameters.RATE_LIMIT.require(
                rateLimit > 0, number(rateLimit), "above 0: at 0 every request is answered with 429");
        HttpParameters.BURST_LIMIT.require(
                burstLimit > 0, burstLimit, "above 0: at 0 every request is answered with 429");
        return this;
    }

    @Override
    public String toString() {
        return number(rateLimit) + "/s, burst " + burstLimit;
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
