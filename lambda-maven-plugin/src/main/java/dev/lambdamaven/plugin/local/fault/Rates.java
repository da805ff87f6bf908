package dev.lambdamaven.plugin.local.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many calls a second AWS takes: "Quotas for configuring and running an API" (API Gateway developer guide), "Lambda quotas" (Lambda
 * developer guide), "CloudWatch Logs quotas". For IAM nothing is documented, so its rate is a guess.
 */
final class Rates {

    /**
     * One quota.
     *
     * @param perSecond calls that come back in a second
     * @param burst calls that may be made at once after a pause
     */
    private record Quota(String name, double perSecond, double burst) {}

    private static final class Tokens {
        private double left;
        private Instant at;

        private Tokens(double left, Instant at) {
            this.left = left;
            this.at = at;
        }
    }

    private final InstantSource clock;
    private final Map<Quota, Tokens> tokens = new HashMap<>();

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a call is one too many; every quota that it counts for is used. */
    synchronized boolean exceededBy(AwsCall call) {
        Instant now = clock.instant();
        boolean exceeded = false;
        for (Quota quota : quotas(call)) {
            Tokens own = tokens.computeIfAbsent(quota, first -> new Tokens(quota.burst(), now));
            double returned = Duration.between(own.at, now).toNanos() / 1e9 * quota.perSecond();
            own.left = Math.min(quota.burst(), own.left + returned);
            own.at = now;
            exceeded |= own.left < 1;
            own.left = Math.max(0, own.left - 1);
        }
        return exceeded;
    }

    private static List<Quota> quotas(AwsCall call) {
        String region = call.scope().region();
        return switch (call.service()) {
            case "lambda" -> lambda(call.operation(), region);
            case "apigateway" -> gateway(call.operation(), region);
            case "iam" -> List.of(new Quota("iam", 20, 40));
            case "logs" -> List.of(new Quota("logs " + region + call.operation(), 10, 10));
            default -> List.of();
        };
    }

    private static List<Quota> lambda(String operation, String region) {
        return switch (operation) {
            case "Invoke" -> List.of();
            case "GetFunction" -> List.of(new Quota("lambda read " + region, 100, 100));
            case "GetPolicy" -> List.of(new Quota("lambda policy " + region, 15, 15));
            default -> List.of(new Quota("lambda " + region, 15, 15));
        };
    }

    private static List<Quota> gateway(String operation, String region) {
        Quota all = new Quota("apigateway " + region, 10, 40);
        return operation.equals("CreateDeployment")
                ? List.of(all, new Quota("deployments " + region, 0.2, 1))
                : List.of(all);
    }
}
