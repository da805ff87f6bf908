package dev.lambdamaven.plugin.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release whose checks over HTTP have not passed yet. The alias itself says so, in its description: AWS changes version and
 * description in one call, so there is no moment at which a killed build could leave one without the other.
 *
 * @param earlier versions that served before, to the last of which the alias goes back when a check fails; none for a first release
 */
public record Unfinished(VersionsBefore earlier) {

    private static final String TEXT = "lambda-maven-plugin: not checked over HTTP yet, version before: ";
    private static final Pattern DESCRIPTION = Pattern.compile(Pattern.quote(TEXT) + "(.+)");

    /** What the alias's description says; empty when its release is finished, or was made without checks. */
    public static Optional<Unfinished> in(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches() ? VersionsBefore.read(matcher.group(1)).map(Unfinished::new) : Optional.empty();
    }

    /** The version to go back to. */
    public Optional<String> before() {
        return earlier.last();
    }

    /** The description of the alias until the checks have passed. */
    public String description() {
        return TEXT + earlier.text();
    }
}
