package dev.lambdamaven.plugin.operate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Failures of the function itself, at its start or on a request. */
final class StartReadings {

    private static final Pattern EXIT = Pattern.compile("Error: Runtime exited (?:with error: )?(.*)");
    private static final String INIT_FAILED = "INIT_REPORT Init Duration: ";

    private StartReadings() {}

    static Optional<Reading> diedInInitialization(Symptoms symptoms) {
        boolean starting = failedToStart(symptoms);
        boolean trace = Thrown.in(symptoms.log()).isPresent();
        return symptoms.find(EXIT)
                .filter(found -> starting && !trace)
                .map(
                        found -> new Reading(
                                "The function ended its process while it was starting, with " + how(found) + ".",
                                "Look for System.exit in what runs at the start: constructors, static blocks, the application's set-up."));
    }

    static Optional<Reading> failedInitialization(Symptoms symptoms) {
        if (!failedToStart(symptoms)) {
            return Optional.empty();
        }
        String thrown = Thrown.in(symptoms.log()).map(Thrown::text).orElse("its log, below, says why");
        return Optional.of(
                new Reading(
                        "The function could not start: " + thrown + ".",
                        "Mend what the handler's constructor or a static block does there, or what it needs, such as a variable: <environment>"));
    }

    static Optional<Reading> died(Symptoms symptoms) {
        return symptoms.find(EXIT)
                .map(
                        found -> new Reading(
                                "The function ended its process on this request, with " + how(found) + ".",
                                "Look for System.exit and for native code; an application that ends its process cannot answer."));
    }

    static Optional<Reading> threw(Symptoms symptoms) {
        return Thrown.in(symptoms.log())
                .map(thrown -> new Reading(
                        "The application threw " + thrown.text() + ".",
                        "Its whole stack trace: mvn lambda:logs"
                                + symptoms.report()
                                        .map(report -> " -Dlambda.requestId=" + report.requestId())
                                        .orElse("")));
    }

    private static boolean failedToStart(Symptoms symptoms) {
        return symptoms.log().stream().anyMatch(line -> line.startsWith(INIT_FAILED) && line.contains("Status: error"));
    }

    private static String how(Matcher exit) {
        return exit.group(1).equals("without providing a reason") ? "exit status 0" : exit.group(1);
    }
}
