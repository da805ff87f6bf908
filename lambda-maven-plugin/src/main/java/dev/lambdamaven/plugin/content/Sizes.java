package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.packaging.PackagedJar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a finished package weighs, and what Lambda takes (Lambda Developer Guide, "Lambda quotas"). */
public final class Sizes {

    /** With all layers; as CreateFunction says it, {@code Unzipped size must be smaller than 262144000 bytes}. */
    private static final long UNZIPPED = 262_144_000;

    /** Sent with the call; as CreateFunction says it, {@code Zipped size must be smaller than 52428800 bytes}. */
    private static final long ZIPPED = 52_428_800;

    private static final String LEAVE_OUT =
            "Leave out what the function does not need: <excludes>, and -Dlambda.minimize for native libraries of other\n"
                    + "systems. Who brings a jar: mvn dependency:tree";

    private static final long WORTH_A_TABLE = 10L << 20;
    private static final int LARGEST = 10;

    private Sizes() {}

    /** The ten largest jars by what they take in the zip, one a line; none for a zip of 10 MB or less. */
    public static List<String> table(DeploymentPackage built) {
        return built.size() > WORTH_A_TABLE ? lines(PackagedJar.of(built), PackagedJar::packedSize) : List.of();
    }

    /** Refuses what Lambda would refuse after the upload: function and layer count together. */
    public static void requireUnzipped(DeploymentPackage built) {
        long layer = built.layer().map(LayerPackage::unzippedSize).orElse(0L);
        long all = built.unzippedSize() + layer;
        if (all < UNZIPPED) {
            return;
        }
        String own = layer == 0 ? "" : ", %s of it in its layer".formatted(Few.size(layer));
        throw LambdaException.of(
                        "The deployment package has %s unzipped%s; Lambda takes less than %s with all layers."
                                .formatted(Few.size(all), own, Few.size(UNZIPPED)),
                        LEAVE_OUT)
                .with("largest", String.join("\n", lines(all(built), PackagedJar::size)));
    }

    /** What will become of files that are too large to be sent with a call. */
    public static List<String> notices(DeploymentPackage built) {
        return files(built).stream()
                .filter(file -> file.size() >= ZIPPED)
                .map(file -> "The %s has %s. Lambda takes less than %s in one call, so deploy sends it over S3."
                        .formatted(file.kind(), Few.size(file.size()), Few.size(ZIPPED)))
                .toList();
    }

    private static List<Upload> files(DeploymentPackage built) {
        List<Upload> files = new ArrayList<>();
        files.add(new Upload("zip", built.size(), PackagedJar.of(built)));
        built.layer().ifPresent(layer -> files.add(new Upload("layer", layer.size(), layer.jars())));
        return files;
    }

    private static List<PackagedJar> all(DeploymentPackage built) {
        return files(built).stream().flatMap(file -> file.jars().stream()).toList();
    }

    private static List<String> lines(List<PackagedJar> jars, ToLongFunction<PackagedJar> size) {
        return jars.stream()
                .sorted(Comparator.comparingLong(size).reversed())
                .limit(LARGEST)
                .map(jar -> "%-8s  %s  %s".formatted(Few.size(size.applyAsLong(jar)), jar.name(), jar.origin()))
                .toList();
    }

    /** One file that is sent with one call. */
    private record Upload(String kind, long size, List<PackagedJar> jars) {}
}
