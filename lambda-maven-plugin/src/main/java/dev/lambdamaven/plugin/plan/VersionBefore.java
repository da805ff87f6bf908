package dev.lambdamaven.plugin.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the alias of a finished release says: which version served before. It cannot be found otherwise, since a version that
 * failed its checks is there too and has a number in between.
 *
 * @param number absent for a first release
 */
public record VersionBefore(Optional<String> number) {

    private static final String TEXT = "lambda-maven-plugin: version before: ";
    private static final Pattern DESCRIPTION = Pattern.compile(Pattern.quote(TEXT) + "(\\d+|none)");

    /** What the alias's description says; empty when its release is not finished, or was somebody else's. */
    public static Optional<VersionBefore> in(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches()
                ? Optional.of(new VersionBefore(Optional.of(matcher.group(1)).filter(text -> !text.equals("none"))))
                : Optional.empty();
    }

    /**
     * What an alias says after it was moved away from a version.
     *
     * @param version a number, or {@code $LATEST}, which is nothing to go back to
     */
    public static VersionBefore of(String version) {
        return new VersionBefore(Optional.of(version).filter(text -> text.matches("\\d+")));
    }

    /** The description of the alias. */
    public String description() {
        return TEXT + number.orElse("none");
    }
}
