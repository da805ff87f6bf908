package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.Sizes;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.plan.PlanLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that say what was packaged. */
final class PackageLine {

    private static final long KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * 1024;

    private PackageLine() {}

    /** One line for the package and one for its layer; for a package that was written now also its digest and, when it is large, what
     * makes it so. */
    static List<String> of(DeploymentPackage zip, Path base) {
        List<String> lines = new ArrayList<>();
        lines.add(PlanLine.note(
                "package", text(shortened(zip.zip(), base), zip.size(), zip.jars()) + suffix(zip.unchanged())));
        if (!zip.unchanged()) {
            lines.add(PlanLine.note("codeSha256", zip.codeSha256()));
            for (String jar : Sizes.table(zip)) {
                lines.add(PlanLine.note(lines.size() == 2 ? "largest" : "", jar));
            }
        }
        zip.layer().ifPresent(layer -> lines.add(PlanLine.note("layer", text(layer, base))));
        return lines;
    }

    private static String text(LayerPackage layer, Path base) {
        return text(shortened(layer.zip(), base), layer.size(), layer.jars().size()) + suffix(layer.unchanged());
    }

    private static String text(Path file, long size, int jars) {
        return "%s  %s, %d jars".formatted(file, size(size), jars);
    }

    /** Of a small function the megabytes would be none. */
    static String size(long bytes) {
        return bytes < MEGABYTE / 10
                ? (bytes + KILOBYTE - 1) / KILOBYTE + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }

    private static String suffix(boolean unchanged) {
        return unchanged ? " (unchanged)" : "";
    }

    private static Path shortened(Path path, Path base) {
        return path.startsWith(base) ? base.relativize(path) : path;
    }
}
