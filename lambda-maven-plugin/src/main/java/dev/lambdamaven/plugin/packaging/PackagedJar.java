package dev.lambdamaven.plugin.packaging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One jar in a finished package.
 *
 * @param name its entry, such as {@code lib/items.jar}; in one merged jar the name that its file had
 * @param size bytes when unzipped
 * @param packedSize bytes in the package
 * @param origin coordinates, or {@code target/classes}
 */
public record PackagedJar(String name, long size, long packedSize, String origin) {

    static final String FACT = "entries";

    /** The origin of the project's own classes. */
    public static final String OWN = "target/classes";

    /** The jars of a zip that was written, whose dependencies lie in a folder. */
    static List<PackagedJar> in(PackageZip.Written written, String folder, List<Dependency> dependencies) {
        Map<String, String> origins = new HashMap<>();
        for (Dependency dependency : dependencies) {
            origins.put(folder + dependency.file().getFileName(), dependency.coordinates());
        }
        return written.entries().stream()
                .map(entry -> new PackagedJar(
                        entry.name(), entry.size(), entry.deflatedSize(), origins.getOrDefault(entry.name(), OWN)))
                .toList();
    }

    /** A value for {@code package.json}. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("size", number(size));
        json.put("packedSize", number(packedSize));
        json.put("origin", origin);
        return json;
    }

    /** As a reader of JSON gives it back, so that facts that were read equal those that were written. */
    private static Number number(long value) {
        if (value > Integer.MAX_VALUE) {
            return value;
        }
        return (int) value;
    }

    /** The jars of a package; none when it was recorded without them. */
    public static List<PackagedJar> of(DeploymentPackage built) {
        return built.facts().get(FACT) instanceof List<?> jars
                ? jars.stream().flatMap(jar -> read(jar).stream()).toList()
                : List.of();
    }

    private static List<PackagedJar> read(Object json) {
        return json instanceof Map<?, ?> jar
                        && jar.get("name") instanceof String name
                        && jar.get("size") instanceof Number size
                        && jar.get("packedSize") instanceof Number packedSize
                        && jar.get("origin") instanceof String origin
                ? List.of(new PackagedJar(name, size.longValue(), packedSize.longValue(), origin))
                : List.of();
    }
}
