package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a comparison.
 *
 * @param requests how many were sent to each side
 * @param direct how many of them were answered from the index, without the engine
 * @param different how many answers differ
 * @param differences the first ones, with what is needed to see them again
 */
public record ComparisonReport(int requests, int direct, int different, List<Difference> differences) {

    /** How many differences are shown. */
    static final int SHOWN = 3;

    public ComparisonReport {
        differences = List.copyOf(differences);
    }

    /** One line for the console. */
    public String line() {
        String outcome = different == 0 ? "no answer differs" : different + " answers differ";
        return requests + " requests, " + outcome + ", " + direct + " answered directly";
    }

    /** Why the build must fail, if it must. */
    public Optional<LambdaException> failure(String again) {
        if (different == 0) {
            return Optional.empty();
        }
        LambdaException failure = LambdaException.of(
                different + " of " + requests + " requests are answered differently with the route index on and off.",
                "Until this is fixed, switch the index off: <fastPath>off</fastPath>. If what differs is a time or a matter of chance,"
                        + " name it in <ignoredHeaders> or <masks>.\nTo repeat: " + again);
        for (Difference difference : differences) {
            failure = failure.with("request", difference.request().text())
                    .with("index on", difference.on().shown())
                    .with("index off", difference.off().shown());
        }
        return Optional.of(failure);
    }
}
