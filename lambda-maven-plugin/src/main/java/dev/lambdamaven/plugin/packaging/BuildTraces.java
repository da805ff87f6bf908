package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * What in a jar tells when, where or by whom it was built. The times of the entries do not matter, since repacking gives them one; text
 * inside of the entries does: somebody else's build of the same sources is another jar.
 */
public final class BuildTraces {

    private static final Set<String> ATTRIBUTES = Set.of(
            "Bnd-LastModified",
            "Build-Date",
            "Build-Jdk",
            "Build-Time",
            "Build-Timestamp",
            "Built-By",
            "Implementation-Build-Date");

    private static final Pattern POM_PROPERTIES = Pattern.compile("META-INF/maven/.*/pom\\.properties");

    /** As {@link java.util.Properties#store} writes the time, in whatever language: a comment that ends with a year. */
    private static final Pattern DATE = Pattern.compile("#.*\\d\\d:\\d\\d:\\d\\d.*\\b\\d{4}");

    private BuildTraces() {}

    /** The places, such as {@code Built-By in META-INF/MANIFEST.MF}; none also when the jar cannot be read. */
    public static List<String> in(Path file) {
        List<String> traces = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest != null) {
                manifest.getMainAttributes().keySet().stream()
                        .map(Object::toString)
                        .filter(ATTRIBUTES::contains)
                        .sorted()
                        .forEach(name -> traces.add(name + " in " + JarFile.MANIFEST_NAME));
            }
            for (ZipEntry entry : jar.stream().toList()) {
                if (POM_PROPERTIES.matcher(entry.getName()).matches() && hasDate(jar, entry)) {
                    traces.add("the date in " + entry.getName());
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return traces;
    }

    private static boolean hasDate(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .anyMatch(line -> DATE.matcher(line).matches());
        }
    }
}
