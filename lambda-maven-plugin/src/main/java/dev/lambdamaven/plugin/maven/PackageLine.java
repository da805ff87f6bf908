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

    private static final double MEGABYTE = 1024 * 1024;

    private PackageLine() {}

    static String of(DeploymentPackage zip, Path base) {
        return PlanLine.note(
                "package", text(shortened(zip.zip(), base), zip.size(), zip.jars()) + suffix(zip.unchanged()));
    }

    static String of(LayerPackage layer, Path base) {
        return PlanLine.note(
                "layer",
                text(shortened(layer.zip(), base), layer.size(), layer.jars().size()) + suffix(layer.unchanged()));
    }

    private static String text(Path file, long size, int jars) {
        return String.format(Locale.ROOT, "%s  %.1f MB, %d jars", file, size / MEGABYTE, jars);
    }

    private static String suffix(boolean unchanged) {
        return unchanged ? " (unchanged)" : "";
    }

    private static Path shortened(Path path, Path base) {
        return path.startsWith(base) ? base.relativize(path) : path;
    }
}
