package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.Sizes;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that say what was packaged. */
final class PackageLine {

    private static final double MEGABYTE = 1024 * 1024;

    private PackageLine() {}

    /** One line; for a zip that was written now also its digest and, when it is large, what makes it so. */
    static List<String> of(DeploymentPackage zip, Path base) {
        List<String> lines = new ArrayList<>();
        lines.add(PlanLine.note(
                "package",
                String.format(
                        Locale.ROOT,
                        "%s  %.1f MB, %d jars%s",
                        shortened(zip.zip(), base),
                        zip.size() / MEGABYTE,
                        zip.jars(),
                        zip.unchanged() ? " (unchanged)" : "")));
        if (!zip.unchanged()) {
            lines.add(PlanLine.note("codeSha256", zip.codeSha256()));
            for (String jar : Sizes.table(zip)) {
                lines.add(PlanLine.note(lines.size() == 2 ? "largest" : "", jar));
            }
        }
        return lines;
    }

    private static Path shortened(Path path, Path base) {
        return path.startsWith(base) ? base.relativize(path) : path;
    }
}
