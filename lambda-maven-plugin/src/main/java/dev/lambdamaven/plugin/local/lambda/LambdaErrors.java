package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lambda's way to tell errors. */
public final class LambdaErrors {

    private LambdaErrors() {}

    /** AWS writes {@code Message} in some errors and {@code message} in others; clients read both. */
    public static Answer refusal(AwsError error) {
        boolean capital = error.status() == 404 || error.status() >= 500;
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("Type", error.status() < 500 ? "User" : "Service");
        members.put(capital ? "Message" : "message", error.text());
        error.reason().ifPresent(reason -> members.put("Reason", reason));
        return Answer.json(error.status(), members).with("x-amzn-ErrorType", error.code());
    }
}
