package dev.lambdamaven.plugin.operate;

import dev.lambdamaven.plugin.operate.Symptoms.Permission;
import dev.lambdamaven.plugin.operate.Symptoms.Refusal;
import java.util.Optional;

/** Failures between the HTTP API and the function. */
final class GatewayReadings {

    private GatewayReadings() {}

    static Optional<Reading> permissionMissing(Symptoms symptoms) {
        return Readings.when(
                symptoms.permission() == Permission.MISSING && symptoms.refused(Refusal.INTERNAL_SERVER_ERROR),
                "The HTTP API may not call the function: no statement of the function's policy lets it.",
                "Deploy again, which adds the permission: mvn lambda:deploy");
    }

    static Optional<Reading> throttled(Symptoms symptoms) {
        boolean byLambda = symptoms.says("Rate Exceeded") || symptoms.says("TooManyRequestsException");
        boolean unserved = symptoms.refused(Refusal.SERVICE_UNAVAILABLE) && !symptoms.reachedFunction();
        if (symptoms.refused(Refusal.TOO_MANY_REQUESTS)) {
            return Readings.when(
                    true,
                    "The HTTP API throttled the request.",
                    "Send less at once, or raise the throttling of the stage and the account's quota.");
        }
        return Readings.when(
                byLambda || unserved,
                "Lambda did not run the function: as many requests as allowed were being served.",
                "Send less at once, or raise what is reserved for the function: aws lambda put-function-concurrency");
    }

    static Optional<Reading> tooSlow(Symptoms symptoms) {
        return Readings.when(
                symptoms.refused(Refusal.SERVICE_UNAVAILABLE),
                "The HTTP API stopped waiting after 30 s; the function goes on.",
                "The work must take less, or go on in the background. A <timeout> over 29 s does not help.");
    }

    static Optional<Reading> notReached(Symptoms symptoms) {
        boolean unseen = symptoms.refused(Refusal.INTERNAL_SERVER_ERROR) && !symptoms.reachedFunction();
        return Readings.when(
                unseen && symptoms.permission() == Permission.GIVEN,
                "The function has no log of this request, though the HTTP API may call it: its role may not write logs,"
                        + " or the API calls something else.",
                "Look at what the HTTP API calls: mvn lambda:plan");
    }

    static Optional<Reading> malformedAnswer(Symptoms symptoms) {
        return Readings.when(
                symptoms.refused(Refusal.INTERNAL_SERVER_ERROR)
                        && symptoms.report()
                                .filter(report -> report.status().isEmpty())
                                .isPresent(),
                "The function answered, but not in a form that an HTTP API understands.",
                "statusCode must be a number from 200 to 599, headers an object of texts, a body in base64 must be valid."
                        + "\nSee it: " + symptoms.invoke());
    }
}
