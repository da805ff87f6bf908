package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** What is refused of a dependency, and in which words. */
public final class JarRules {

    /** Far beyond what Lambda takes, and below what would need another zip format. */
    private static final long MOST_BYTES = 2L << 30;

    private static final double GIGABYTE = 1L << 30;

    /** Absolute on Unix or Windows, or with a step upward; a backslash separates too for tools on Windows. */
    private static final Pattern OUTSIDE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    private static final String EXCLUDE =
            "leave it out with <exclusions> at the dependency that brings it. Who brings it: mvn dependency:tree";

    private JarRules() {}

    /** Refuses a jar by what its directory says, before any of it is read. */
    public static void check(Path jar, Collection<ZipEntry> entries) {
        long bytes = 0;
        for (ZipEntry entry : entries) {
            bytes += entry.getSize();
            if (OUTSIDE.matcher(entry.getName()).matches()) {
                throw LambdaException.of(
                                "Dependency " + jar.getFileName() + " has an entry that lies outside of it.",
                                "A tool that unpacks it could write anywhere. Ask its maker for a clean jar, or "
                                        + EXCLUDE)
                        .with("entry", entry.getName())
                        .with("file", jar.toString());
            }
        }
        if (bytes > MOST_BYTES) {
            throw LambdaException.of(
                            String.format(
                                    Locale.ROOT,
                                    "Dependency %s unpacks to %.1f GB.",
                                    jar.getFileName(),
                                    bytes / GIGABYTE),
                            "Lambda takes 250 MB unzipped. Find a smaller one, or " + EXCLUDE)
                    .with("file", jar.toString());
        }
    }

    /** The failure of a jar that cannot be read. */
    public static LambdaException broken(Path jar, IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("encrypted")) {
            return LambdaException.of(
                            "Dependency " + jar.getFileName() + " is encrypted.",
                            "No class loader can read it. Ask its maker for a plain jar, or " + EXCLUDE)
                    .with("file", jar.toString())
                    .with("cause", cause.toString())
                    .causedBy(cause);
        }
        return LambdaException.of(
                        "Dependency " + jar.getFileName() + " is no readable jar.",
                        "Delete the file and let Maven download or build it again: mvn -U package")
                .with("file", jar.toString())
                .with("cause", cause.toString())
                .causedBy(cause);
    }
}
