package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.packaging.PackagedJar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a finished package weighs, and what Lambda takes (Lambda Developer Guide, "Lambda quotas"). */
public final class Sizes {

    /** With all layers; as CreateFunction says it, {@code Unzipped size must be smaller than 262144000 bytes}. */
    private static final long UNZIPPED = 262_144_000;

    /** Sent with the call; as CreateFunction says it, {@code Zipped size must be smaller than 52428800 bytes}. */
    private static final long ZIPPED = 52_428_800;

    private static final long WORTH_A_TABLE = 10L << 20;
    private static final int LARGEST = 10;

    private Sizes() {}

    /** The ten largest jars by what they take in the zip, one a line; none for a zip of 10 MB or less. */
    public static List<String> table(DeploymentPackage built) {
        return built.size() > WORTH_A_TABLE ? lines(built, PackagedJar::packedSize) : List.of();
    }

    /**
     * Refuses what Lambda would refuse after the upload.
     *
     * @param layers bytes of the function's layers when unzipped
     */
    public static void requireUnzipped(DeploymentPackage built, long layers) {
        long all = built.unzippedSize() + layers;
        if (all < UNZIPPED) {
            return;
        }
        String own = layers == 0 ? "" : ", %s of it in layers".formatted(Few.size(layers));
        throw LambdaException.of(
                        "The deployment package has %s unzipped%s; Lambda takes less than %s with all layers."
                                .formatted(Few.size(all), own, Few.size(UNZIPPED)),
                        "Leave out what the function does not need: <excludes>, and -Dlambda.minimize for native libraries of other\n"
                                + "systems. Who brings a jar: mvn dependency:tree")
                .with("largest", String.join("\n", lines(built, PackagedJar::size)));
    }

    /** What to expect of a zip that {@link #requireUploadable} will refuse. */
    public static Optional<String> notice(DeploymentPackage built) {
        return built.size() < ZIPPED
                ? Optional.empty()
                : Optional.of("The zip has %s. Lambda takes less than %s in one call, so deploy will refuse it."
                        .formatted(Few.size(built.size()), Few.size(ZIPPED)));
    }

    /** Refuses a zip that cannot be sent with a call, before there is one. */
    public static void requireUploadable(DeploymentPackage built) {
        if (built.size() >= ZIPPED) {
            throw LambdaException.of(
                            "The deployment package has %s; Lambda takes less than %s in one call."
                                    .formatted(Few.size(built.size()), Few.size(ZIPPED)),
                            "Leave out what the function does not need: <excludes>, and -Dlambda.minimize for native libraries\n"
                                    + "of other systems. Who brings a jar: mvn dependency:tree")
                    .with("largest", String.join("\n", lines(built, PackagedJar::packedSize)));
        }
    }

    private static List<String> lines(DeploymentPackage built, ToLongFunction<PackagedJar> size) {
        return PackagedJar.of(built).stream()
                .sorted(Comparator.comparingLong(size).reversed())
                .limit(LARGEST)
                .map(jar -> "%-8s  %s  %s".formatted(Few.size(size.applyAsLong(jar)), jar.name(), jar.origin()))
                .toList();
    }
}
