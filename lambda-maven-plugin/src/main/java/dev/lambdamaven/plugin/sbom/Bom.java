package dev.lambdamaven.plugin.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.PartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A bill of materials after CycloneDX 1.6 (ECMA-424): the application, and each jar that was packaged with it. Equal packages have
 * equal bills, byte for byte.
 *
 * @param application the project
 * @param plugin the version of this plugin, named as the tool
 * @param timestamp when the project says it was built, as ISO 8601; absent when it does not say
 * @param poms reads those that name the licences of the jars
 */
public record Bom(Coordinates application, String plugin, Optional<String> timestamp, PomFile.Reader poms) {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    /** Hashes the content of a jar; hex SHA-256. */
    @FunctionalInterface
    interface Hash {
        String of(Path file) throws IOException;
    }

    /**
     * The bill.
     *
     * @param packaged the jars, by the place that each has in the package
     * @param cache where a bill of the same jars may be kept
     * @throws IOException when a jar cannot be read
     */
    public String text(Map<String, Dependency> packaged, CacheFolder cache) throws IOException {
        KeptBill kept = KeptBill.of(JSON.std.asString(metadata()), packaged, cache);
        return kept.orElse(consulted -> text(packaged, cache.contentKeys()::of, consulted));
    }

    /** Tells the bill, or why it cannot be told. */
    @FunctionalInterface
    public interface Text {
        String get() throws IOException;
    }

    /**
     * Writes the bill.
     *
     * @throws LambdaException when a jar cannot be read or the file cannot be written
     */
    public static void write(Path file, Text text) {
        try (PartFile part = PartFile.beside(file)) {
            Files.writeString(part.path(), text.get());
            part.move();
        } catch (IOException e) {
            throw LambdaException.of(
                            "The bill of materials " + file + " cannot be written.",
                            "Check that the disk is not full and that the folder may be written to: df -h "
                                    + file.toAbsolutePath().getParent())
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    String text(Map<String, Dependency> packaged, Hash hash, Consumer<Path> consulted) throws IOException {
        List<Map<String, Object>> components = new ArrayList<>();
        for (Map.Entry<String, Dependency> jar : packaged.entrySet()) {
            components.add(component(jar, hash, consulted));
        }
        Map<String, Object> bom = new LinkedHashMap<>();
        bom.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        // Made from the content: a random one would differ each time.
        String content = JSON.std.asString(List.of(metadata(), components));
        bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(UTF_8)));
        bom.put("version", 1);
        bom.put("metadata", metadata());
        bom.put("components", components);
        return PRETTY.asString(bom) + "\n";
    }

    private Map<String, Object> metadata() {
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("type", "application");
        tool.put("group", "dev.lambdamaven");
        tool.put("name", "lambda-maven-plugin");
        tool.put("version", plugin);
        Map<String, Object> metadata = new LinkedHashMap<>();
        timestamp.ifPresent(time -> metadata.put("timestamp", time));
        metadata.put("tools", Map.of("components", List.of(tool)));
        metadata.put("component", named("application", application));
        return metadata;
    }

    private Map<String, Object> component(Map.Entry<String, Dependency> packaged, Hash hash, Consumer<Path> consulted)
            throws IOException {
        Dependency jar = packaged.getValue();
        Coordinates coordinates = Coordinates.parse(jar.coordinates());
        Map<String, Object> component = named("library", coordinates);
        component.put("hashes", List.of(pair("alg", "SHA-256", "content", hash.of(jar.file()))));
        List<Map<String, Object>> licenses = PomLicenses.of(jar.file(), coordinates, poms, consulted).stream()
                .map(License::json)
                .toList();
        if (!licenses.isEmpty()) {
            component.put("licenses", licenses);
        }
        component.put("properties", List.of(pair("name", "lambda-maven-plugin:jar", "value", packaged.getKey())));
        return component;
    }

    private static Map<String, Object> named(String type, Coordinates coordinates) {
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("bom-ref", coordinates.purl());
        component.put("group", coordinates.groupId());
        component.put("name", coordinates.artifactId());
        component.put("version", coordinates.version());
        component.put("purl", coordinates.purl());
        return component;
    }

    private static Map<String, Object> pair(String name, String value, String other, String otherValue) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(name, value);
        pair.put(other, otherValue);
        return pair;
    }
}
