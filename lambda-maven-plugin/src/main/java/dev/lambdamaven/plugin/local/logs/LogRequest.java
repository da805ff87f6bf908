package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.util.Optional;

/** The members that several operations have in common, with the checks of the service model. */
record LogRequest(Fields fields, String region) {

    private static final String NAME = "[\\.\\-_/#A-Za-z0-9]+";

    /**
     * A member that must be there.
     *
     * @throws AwsError 400 in the words of the service model
     */
    String required(String member) {
        return fields.text(member).orElseThrow(() -> invalid("null", member, "not be null"));
    }

    String logGroupName() {
        String name = required("logGroupName");
        if (!name.matches(NAME)) {
            throw invalid("'" + name + "'", "logGroupName", "satisfy regular expression pattern: " + NAME);
        }
        return name;
    }

    int limit(int whenAbsent, int most) {
        int limit = fields.number("limit").orElse(whenAbsent);
        if (limit > most) {
            throw invalid("'" + limit + "'", "limit", "have value less than or equal to " + most);
        }
        if (limit < 1) {
            throw invalid("'" + limit + "'", "limit", "have value greater than or equal to 1");
        }
        return limit;
    }

    /** Milliseconds since 1970, as all times of this service. */
    Instant time(String member, Instant whenAbsent) {
        return fields.longNumber(member).map(Instant::ofEpochMilli).orElse(whenAbsent);
    }

    Optional<String> nextToken() {
        return fields.text("nextToken");
    }

    /** Members that this stand-in would have to honour and does not. */
    void refuse(String... members) {
        for (String member : members) {
            if (fields.has(member)) {
                throw AwsError.notImitated("the member " + member);
            }
        }
    }

    static AwsError invalidToken() {
        return new AwsError(400, "InvalidParameterException", "The specified nextToken is invalid.");
    }

    static AwsError invalid(String value, String member, String constraint) {
        return new AwsError(
                400,
                "InvalidParameterException",
                "1 validation error detected: Value " + value + " at '" + member
                        + "' failed to satisfy constraint: Member must " + constraint);
    }

    static AwsError notFound(String what) {
        return new AwsError(400, "ResourceNotFoundException", "The specified log " + what + " does not exist.");
    }
}
