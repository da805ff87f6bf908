package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * One jar in a finished zip.
 *
 * @param name its entry, such as {@code lib/items.jar}
 * @param size bytes when unzipped
 * @param packedSize bytes in the zip
 * @param origin coordinates, or {@code target/classes}
 */
public record PackagedJar(String name, long size, long packedSize, String origin) {

    static final String FACT = "entries";

    private static final String OWN = "target/classes";

    /** The same facts with the jars of the zip among them. */
    static Map<String, Object> in(Path zip, PackageInput input, Map<String, Object> facts) throws IOException {
        Map<String, String> origins = new HashMap<>();
        for (Dependency dependency : input.dependencies()) {
            origins.put("lib/" + dependency.file().getFileName(), dependency.coordinates());
        }
        List<Object> jars = new ArrayList<>();
        for (PackageZip.Entry entry : written.entries()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", entry.name());
            json.put("size", number(entry.size()));
            json.put("packedSize", number(entry.deflatedSize()));
            json.put("origin", origins.getOrDefault(entry.name(), OWN));
            jars.add(json);
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put(FACT, jars);
        more.putAll(facts);
        return more;
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
