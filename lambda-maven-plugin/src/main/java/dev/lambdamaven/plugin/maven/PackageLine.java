package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.nio.file.Path;
import java.util.Locale;

/** The line that says what was packaged. */
final class PackageLine {

    private static final double MEGABYTE = 1024 * 1024;

    private PackageLine() {}

    static String of(DeploymentPackage zip, Path base) {
        return PlanLine.note(
                "package",
                String.format(
                        Locale.ROOT,
                        "%s  %.1f MB, %d jars%s",
                        shortened(zip.zip(), base),
                        zip.size() / MEGABYTE,
                        zip.jars(),
                        zip.unchanged() ? " (unchanged)" : ""));
    }

    private static Path shortened(Path path, Path base) {
        return path.startsWith(base) ? base.relativize(path) : path;
    }
}
