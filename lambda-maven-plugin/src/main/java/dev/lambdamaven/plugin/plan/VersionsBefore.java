package dev.lambdamaven.plugin.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the alias of a finished release says: which versions served before. They cannot be found otherwise, since a version that
 * failed its checks is there too and has a number in between.
 *
 * @param numbers the last one first, each lower than the one before it
 */
public record VersionsBefore(List<String> numbers) {

    public static final VersionsBefore NONE = new VersionsBefore(List.of());

    private static final String TEXT = "lambda-maven-plugin: version before: ";
    private static final String NOBODY = "none";
    private static final Pattern DESCRIPTION = Pattern.compile(Pattern.quote(TEXT) + "(.+)");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:, \\d+)*");

    /** More than anybody goes back, and short enough for the 256 characters of a description (CreateAlias, Lambda API). */
    private static final int MOST = 10;

    public VersionsBefore {
        numbers = numbers.stream().limit(MOST).toList();
    }

    /** What the alias's description says; empty when its release is not finished, or was somebody else's. */
    public static Optional<VersionsBefore> in(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches() ? read(matcher.group(1)) : Optional.empty();
    }

    static Optional<VersionsBefore> read(String text) {
        if (text.equals(NOBODY)) {
            return Optional.of(NONE);
        }
        return NUMBERS.matcher(text).matches()
                ? Optional.of(new VersionsBefore(List.of(text.split(", "))))
                : Optional.empty();
    }

    /**
     * What an alias has served with that is moved now.
     *
     * @param version a number, or {@code $LATEST}, which is nothing to go back to; nor is a version that was never checked over HTTP
     * @param description what the alias says now
     */
    public static VersionsBefore moved(String version, String description) {
        Optional<VersionsBefore> unfinished = Unfinished.in(description).map(Unfinished::earlier);
        VersionsBefore earlier = in(description).orElse(NONE);
        return unfinished.orElseGet(() -> version.matches("\\d+")
                ? new VersionsBefore(Stream.concat(Stream.of(version), earlier.below(version).numbers().stream())
                        .toList())
                : earlier);
    }

    /** Those older than a version: whoever goes back to it goes on from there, and never forth again. */
    public VersionsBefore below(String version) {
        long limit = Long.parseLong(version);
        return new VersionsBefore(numbers.stream()
                .filter(number -> Long.parseLong(number) < limit)
                .toList());
    }

    public Optional<String> last() {
        return numbers.stream().findFirst();
    }

    /** The description of the alias. */
    public String description() {
        return TEXT + text();
    }

    String text() {
        return numbers.isEmpty() ? NOBODY : String.join(", ", numbers);
    }
}
