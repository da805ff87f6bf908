package dev.lambdamaven.plugin.content;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name a file that has no business in a deployment package. */
final class SecretFiles {

    private static final Pattern GIT = Pattern.compile("(?:.*/)?\\.git/.+");
    private static final Pattern ENV = Pattern.compile("\\.env(?:\\..+)?");
    private static final Pattern TEMPLATE = Pattern.compile(".*\\.(?:example|sample|template|dist)");
    private static final Set<String> CREDENTIALS =
            Set.of(".git-credentials", ".netrc", "_netrc", ".pgpass", ".htpasswd", ".dockercfg");

    private SecretFiles() {}

    /** What the file is; empty for one whose name says nothing. */
    static Optional<String> what(String entry) {
        if (GIT.matcher(entry).matches()) {
            return Optional.of("a Git repository");
        }
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        if (ENV.matcher(name).matches() && !TEMPLATE.matcher(name).matches()) {
            return Optional.of("a file of environment variables");
        }
        return CREDENTIALS.contains(name) || entry.endsWith(".aws/credentials") || entry.endsWith(".docker/config.json")
                ? Optional.of("a file of credentials")
                : Optional.empty();
    }
}
