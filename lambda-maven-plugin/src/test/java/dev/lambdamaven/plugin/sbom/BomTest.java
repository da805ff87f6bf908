package dev.lambdamaven.plugin.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.lambdamaven.plugin.maven.PomModels;
import dev.lambdamaven.plugin.packaging.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bill against the published schema, and against what is in a local repository. */
final class BomTest {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    private Path repository;

    private final Map<String, Dependency> packaged = new TreeMap<>();

    @BeforeEach
    void fillRepository() throws IOException {
        pom(
                "org/example",
                "parent",
                "3",
                "<licenses><license><name>Apache License, Version 2.0</name>"
                        + "<url>https://www.apache.org/licenses/LICENSE-2.0.txt</url></license></licenses>");
        pom(
                "org/example",
                "heir",
                "1.0",
                "<parent><groupId>org.example</groupId><artifactId>parent</artifactId>"
                        + "<version>3</version></parent>");
        pom(
                "org/example",
                "own",
                "1.0",
                "<licenses><license><name>House Rules</name><url>not a url</url></license>"
                        + "<license><name>MIT License</name></license></licenses>");
        packaged.put("lib/heir-1.0.jar", jar("org.example:heir:1.0", "heir/1.0/heir-1.0.jar"));
        packaged.put("lib/own-1.0.jar", jar("org.example:own:1.0", "own/1.0/own-1.0.jar"));
        packaged.put("java/lib/n-1.0-linux.jar", jar("org.example:n:jar:linux:1.0", "n/1.0/n-1.0-linux.jar"));
    }

    @Test
    void isValidByThePublishedSchema() throws IOException {
        Schema schema = SchemaRegistry.withDialect(
                        Dialects.getDraft7(),
                        builder -> builder.schemaIdResolvers(
                                ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:")))
                .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));

        assertThat(schema.validate(json(bom("2026-01-31T12:00:00Z")))).isEmpty();
        assertThat(schema.validate(json("{\"bomFormat\":\"CycloneDX\"}"))).isNotEmpty();
        assertThat(schema.validate(json(bom("")))).isNotEmpty();
    }

    @Test
    void namesEachJarWithItsHashAndItsLicences() throws IOException {
        JsonNode components = json(bom("2026-01-31T12:00:00Z")).get("components");

        assertThat(components).hasSize(3);
        assertThat(components.get(0).toString())
                .contains("\"purl\":\"pkg:maven/org.example/n@1.0?classifier=linux&type=jar\"")
                .contains("\"hashes\":[{\"alg\":\"SHA-256\",\"content\":\"" + HASH + "\"}]")
                .contains("\"value\":\"java/lib/n-1.0-linux.jar\"")
                .doesNotContain("licenses");
        assertThat(components.get(1).get("licenses").toString())
                .isEqualTo(
                        "[{\"license\":{\"id\":\"Apache-2.0\",\"url\":\"https://www.apache.org/licenses/LICENSE-2.0.txt\"}}]");
        assertThat(components.get(2).get("licenses").toString())
                .isEqualTo("[{\"license\":{\"name\":\"House Rules\"}},{\"license\":{\"id\":\"MIT\"}}]");
    }

    @Test
    void isTheSameForTheSamePackage() throws IOException {
        assertThat(bom("2026-01-31T12:00:00Z")).isEqualTo(bom("2026-01-31T12:00:00Z"));
        String serial = json(bom("2026-01-31T12:00:00Z")).get("serialNumber").textValue();
        packaged.remove("lib/own-1.0.jar");
        assertThat(json(bom("2026-01-31T12:00:00Z")).get("serialNumber").textValue())
                .isNotEqualTo(serial);
    }

    @Test
    void readsNoFileThatAPomNames() throws IOException {
        Path pom = repository.resolve("org/example/own/1.0/own-1.0.pom");
        Files.writeString(
                pom,
                "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project><licenses><license><name>&x;</name>"
                        + "</license></licenses></project>");

        assertThat(bom("2026-01-31T12:00:00Z")).doesNotContain("root:");
    }

    private String bom(String timestamp) throws IOException {
        Coordinates items = new Coordinates("com.acme", "items", "1.0-SNAPSHOT", "jar", Optional.empty());
        return new Bom(items, "0.1.0", Optional.of(timestamp), new PomModels()).text(packaged, file -> HASH, pom -> {});
    }

    private Dependency jar(String coordinates, String file) {
        return new Dependency(coordinates, repository.resolve("org/example").resolve(file));
    }

    private void pom(String group, String artifact, String version, String content) throws IOException {
        Path folder = Files.createDirectories(
                repository.resolve(group).resolve(artifact).resolve(version));
        Files.writeString(
                folder.resolve(artifact + "-" + version + ".pom"),
                "<?xml version=\"1.0\"?><project>" + content + "</project>");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
