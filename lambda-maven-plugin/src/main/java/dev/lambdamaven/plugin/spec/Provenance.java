package dev.lambdamaven.plugin.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a release comes from. Each version says it in its description, which Lambda keeps as long as the version.
 *
 * @param commit the commit of the sources, with {@code -dirty} behind it when they had changed since; absent outside of Git
 * @param plugin version of this plugin
 */
public record Provenance(Optional<String> commit, String plugin) {

    /** The tag of a function that holds the commit of its newest code. */
    public static final String COMMIT = Ownership.MANAGER + ":commit";

    /** The tag of a function that holds the version of the plugin that uploaded its newest code. */
    public static final String PLUGIN = Ownership.MANAGER + ":version";

    private static final Pattern DESCRIPTION =
            Pattern.compile("(?:commit (\\S+), )?content (\\S+), " + Pattern.quote(Ownership.MANAGER) + " (\\S+)");

    /**
     * The description of a version. Lambda allows 256 characters (Lambda API, PublishVersion).
     *
     * @param contentDigest of the deployment package
     */
    public String description(String contentDigest) {
        return "%scontent %s, %s %s"
                .formatted(commit.map("commit %s, "::formatted).orElse(""), contentDigest, Ownership.MANAGER, plugin);
    }

    /** What a version's description says; empty when this plugin did not write it. */
    public static Optional<Provenance> in(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches()
                ? Optional.of(new Provenance(Optional.ofNullable(matcher.group(1)), matcher.group(3)))
                : Optional.empty();
    }

    /** The digest of the package's content in a version's description; empty when this plugin did not write it. */
    public static Optional<String> content(String description) {
        Matcher matcher = DESCRIPTION.matcher(description);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** Tags that change with the code. */
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        commit.ifPresent(id -> tags.put(COMMIT, id));
        tags.put(PLUGIN, plugin);
        return tags;
    }
}
