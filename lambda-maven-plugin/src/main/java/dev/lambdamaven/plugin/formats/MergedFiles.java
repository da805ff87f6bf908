package dev.lambdamaven.plugin.formats;

import java.util.Set;
import java.util.regex.Pattern;

/** Files that mean something in one jar and something else, or nothing, in a merged one. */
final class MergedFiles {

    private static final Pattern SIGNATURE =
            Pattern.compile("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE = Pattern.compile("META-INF/services/[^/]+");
    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/)?(LICEN[SC]E|NOTICE|COPYING|COPYRIGHT|DEPENDENCIES|AUTHORS|CONTRIBUTORS)([-._][^/]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> LEFT_OUT =
            Set.of("META-INF/MANIFEST.MF", "META-INF/INDEX.LIST", "module-info.class");

    private MergedFiles() {}

    /** A signature is over the manifest of its jar, which is not there any more. */
    static boolean isSignature(String name) {
        return SIGNATURE.matcher(name).matches();
    }

    /** Speaks for the jar as a whole; there is one manifest, written anew. */
    static boolean isLeftOut(String name) {
        return LEFT_OUT.contains(name);
    }

    static boolean isService(String name) {
        return SERVICE.matcher(name).matches();
    }

    static boolean isText(String name) {
        return TEXT.matcher(name).matches() && !name.endsWith(".class");
    }
}
