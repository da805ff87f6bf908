package dev.lambdamaven.plugin.spec;

import java.util.Map;

/**
 * The tags that say a resource is ours. There is no state file: what carries them is managed, all else is left alone.
 *
 * <p>HTTP APIs are found by these tags, since their names are not unique (API Gateway v2, CreateApi).
 */
public final class Ownership {

    public static final String MANAGED_BY = "managed-by";
    public static final String MANAGER = "lambda-maven-plugin";
    public static final String FUNCTION = "lambda-maven-plugin:function";

    /**
     * The tag that remembers which content was uploaded as which bytes, as {@code <content digest>:<CodeSha256>}.
     * Deflated bytes differ between zlibs, so CodeSha256 alone would see a change where there is none.
     */
    public static final String CONTENT = "lambda-maven-plugin:content";

    private Ownership() {}

    /** The tags of everything made for a function. */
    public static Map<String, String> tags(String functionName) {
        return Map.of(MANAGED_BY, MANAGER, FUNCTION, functionName);
    }

    /** Whether a tag is this plugin's, now or one day. */
    static boolean reserves(String key) {
        return key.equals(MANAGED_BY) || key.startsWith(MANAGER);
    }

    public static boolean ours(Map<String, String> tags, String functionName) {
        return MANAGER.equals(tags.get(MANAGED_BY)) && functionName.equals(tags.get(FUNCTION));
    }
}
