package dev.lambdamaven.plugin.smoke.check;

import java.util.regex.Pattern;

/** Words that start lines. */
final class Words {

    static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    static final Pattern METHOD = Pattern.compile("(?:" + METHODS.replace(", ", "|") + ")(?=[ \\n]|$)");

    /** The first words of the next check. */
    static final Pattern CHECK = Pattern.compile("(?:" + METHODS.replace(", ", "|") + ") +/[^\\n]*");

    static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*):(?=[ \\n]|$)");

    private Words() {}
}
