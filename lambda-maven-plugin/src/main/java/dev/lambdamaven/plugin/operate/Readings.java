package dev.lambdamaven.plugin.operate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of known failures: the first row that fits is the cause. What lies deeper stands before what it leads to. */
public final class Readings {

    private static final List<Function<Symptoms, Optional<Reading>>> TABLE = List.of(
            ClassReadings::wrongRuntime,
            ClassReadings::handlerMissing,
            ClassReadings::methodMissing,
            ClassReadings::handlerUnfit,
            ClassReadings::classMissing,
            LimitReadings::outOfMemory,
            LimitReadings::timedOut,
            LimitReadings::answerTooLarge,
            StartReadings::diedInInitialization,
            StartReadings::failedInitialization,
            StartReadings::died,
            StartReadings::threw,
            GatewayReadings::permissionMissing,
            GatewayReadings::throttled,
            GatewayReadings::tooSlow,
            GatewayReadings::notReached,
            GatewayReadings::malformedAnswer);

    private Readings() {}

    /** What a failure comes from, when it is a known one. */
    public static Optional<Reading> of(Symptoms symptoms) {
        return TABLE.stream().flatMap(row -> row.apply(symptoms).stream()).findFirst();
    }

    /** Both ways to set a parameter, as advice writes them. */
    static String set(String name, String value) {
        return "<%1$s>%2$s</%1$s> or -Dlambda.%1$s=%2$s".formatted(name, value);
    }

    static Optional<Reading> when(boolean fits, String cause, String remedy) {
        return Stream.of(new Reading(cause, remedy)).filter(any -> fits).findFirst();
    }
}
