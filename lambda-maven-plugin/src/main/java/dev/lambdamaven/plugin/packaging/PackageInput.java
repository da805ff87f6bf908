package dev.lambdamaven.plugin.packaging;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What goes into a deployment package, and where it is written.
 *
 * @param artifactId names the application's own jar, {@code lib/<artifactId>.jar}
 * @param classes the compiled application, {@code target/classes}
 * @param dependencies the jars of the runtime scope, in class path order
 * @param timestamp the time of every entry, in UTC. Only its day is used and the time of day becomes noon: the zip format holds
 *     local time and the zip library converts through the default time zone, where an hour of the night may not exist
 * @param zip the file to write, {@code target/<finalName>-lambda.zip}
 * @param settings all else that what is generated depends on, such as parameters and the version that generates it
 * @param cache where what can be computed again is kept between builds
 * @param layer further jars of the runtime scope, which lie in a layer beside the zip
 */
public record PackageInput(
        String artifactId,
        Path classes,
        List<Dependency> dependencies,
        LocalDateTime timestamp,
        Path zip,
        List<String> settings,
        CacheFolder cache,
        List<Dependency> layer) {

    /** The day used when the project sets no {@code project.build.outputTimestamp}: the first month every zip tool can show. */
    public static final LocalDateTime NO_TIMESTAMP = LocalDateTime.of(1980, 2, 1, 12, 0);

    private static final int ZIP_EPOCH = 1980;
    private static final int ZIP_END = 2107;

    public PackageInput {
        dependencies = List.copyOf(dependencies);
        settings = List.copyOf(settings);
        layer = List.copyOf(layer);
        timestamp = timestamp.toLocalDate().atTime(12, 0);
        if (timestamp.getYear() < ZIP_EPOCH || timestamp.getYear() > ZIP_END) {
            timestamp = NO_TIMESTAMP;
        }
    }

    /** A package without a layer. */
    public PackageInput(
            String artifactId,
            Path classes,
            List<Dependency> dependencies,
            LocalDateTime timestamp,
            Path zip,
            List<String> settings,
            CacheFolder cache) {
        this(artifactId, classes, dependencies, timestamp, zip, settings, cache, List.of());
    }

    /** A package in which nothing is generated, built without a cache. */
    public PackageInput(
            String artifactId, Path classes, List<Dependency> dependencies, LocalDateTime timestamp, Path zip) {
        this(artifactId, classes, dependencies, timestamp, zip, List.of(), CacheFolder.none());
    }

    /** The same with other jars in the zip and in its layer. */
    public PackageInput with(List<Dependency> inZip, List<Dependency> inLayer) {
        return new PackageInput(artifactId, classes, inZip, timestamp, zip, settings, cache, inLayer);
    }

    /** The same, written to another file. */
    public PackageInput into(Path file) {
        return new PackageInput(artifactId, classes, dependencies, timestamp, file, settings, cache, layer);
    }
}
