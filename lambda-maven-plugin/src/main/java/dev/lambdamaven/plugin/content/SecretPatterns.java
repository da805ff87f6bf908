package dev.lambdamaven.plugin.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells credentials in one line of text by the shapes that their issuers gave them. */
final class SecretPatterns {

    /** AWS's documentation ends its example keys so. */
    private static final Pattern EXAMPLE = Pattern.compile(".*EXAMPLE(?:KEY)?");

    private static final String SECRET_ACCESS_KEY =
            "(?i)aws.?secret.?(?:access.?)?key[\"'\\s:=>]{1,8}[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])";

    /**
     * Prefixes are those of the issuers' documentation. The trigger stands in each line that could match, so that most lines cost no
     * regular expression.
     */
    private static final List<Shape> SHAPES = List.of(
            new Shape("AKIA", "an AWS access key id", "\\bAKIA[A-Z0-9]{16}\\b"),
            new Shape("ASIA", "an AWS access key id", "\\bASIA[A-Z0-9]{16}\\b"),
            new Shape("ecret", "an AWS secret access key", SECRET_ACCESS_KEY),
            new Shape("ECRET", "an AWS secret access key", SECRET_ACCESS_KEY),
            new Shape("gh", "a GitHub token", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"),
            new Shape("github_pat_", "a GitHub token", "\\bgithub_pat_[A-Za-z0-9_]{60,}\\b"),
            new Shape("glpat-", "a GitLab token", "\\bglpat-[A-Za-z0-9_-]{20,}"),
            new Shape("xox", "a Slack token", "\\bxox[abprs]-[A-Za-z0-9-]{20,}"),
            new Shape("_live_", "a Stripe key", "\\b[rs]k_live_[A-Za-z0-9]{20,}\\b"),
            new Shape("AIza", "a Google API key", "\\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
            new Shape("npm_", "an npm token", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            new Shape("SG.", "a SendGrid key", "\\bSG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
            new Shape("PuTTY-User-Key-File-", "a private key", "^PuTTY-User-Key-File-\\d"));

    /** All repetitions have an end: a line may be one long word. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)(?:passw(?:or)?d|pwd|passphrase|secret|token|api[-_.]?key|access[-_.]?key|private[-_.]?key|credential)"
                    + "[\\w.-]{0,40}[\"']?\\s{0,8}(?:[:=]|>)\\s{0,8}[\"']?([^\\s\"'<>,;]{8,200})");

    private static final Pattern IN_URL = Pattern.compile("://[^/\\s:@]{1,100}:([^/\\s:@]{6,100})@");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("[$#@%*<{\\[/].*|.*[${}].*|(?:\\w+\\.){2,}\\w+|arn:.*|\\w+://.*|.*\\(.*\\).*");

    private SecretPatterns() {}

    /** A credential that has the shape of one; what it is called. */
    static Optional<String> certain(String line) {
        for (Shape shape : SHAPES) {
            if (line.contains(shape.trigger())) {
                Matcher found = shape.pattern().matcher(line);
                if (found.find() && !EXAMPLE.matcher(found.group()).matches()) {
                    return Optional.of(shape.what());
                }
            }
        }
        return Optional.empty();
    }

    /** A value that is called a secret and written out; what it is called. */
    static Optional<String> likely(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("://") && looksSecret(IN_URL.matcher(line))) {
            return Optional.of("a password in a URL");
        }
        boolean named = lower.contains("pass")
                || lower.contains("pwd")
                || lower.contains("secret")
                || lower.contains("token")
                || lower.contains("key")
                || lower.contains("credential");
        return named && looksSecret(ASSIGNMENT.matcher(line))
                ? Optional.of("a value that is called a secret")
                : Optional.empty();
    }

    /** Words are labels and placeholders mostly; secrets that machines made have a digit. */
    private static boolean looksSecret(Matcher value) {
        return value.find()
                && value.group(1).chars().anyMatch(Character::isDigit)
                && value.group(1).chars().anyMatch(Character::isLetter)
                && !PLACEHOLDER.matcher(value.group(1)).matches();
    }

    private record Shape(String trigger, String what, Pattern pattern) {
        Shape(String trigger, String what, String regex) {
            this(trigger, what, Pattern.compile(regex));
        }
    }
}
