package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.smoke.SmokeCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredChecksTest {

    private static final String NOTICE = "; more: <checks><check>GET /path -> 200</check></checks>";

    private final List<String> log = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path project;

    private List<String> read(@Nullable List<String> checks, String file) {
        return new ConfiguredChecks(project, project.resolve("target/lambda"), Map.of())
                        .read(
                                new CheckSources(
                                        checks, Optional.of(file).filter(name -> !name.isEmpty()), Optional.empty()),
                                log::add,
                                warnings::add)
                        .stream()
                        .map(SmokeCheck::text)
                        .toList();
    }

    private void write(String name, String content) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void areThoseOfThePomAndOfTheUsualFile() throws IOException {
        write("src/smoke/checks.txt", "GET /file -> 200");
        write("other.txt", "GET /other -> 200");

        assertThat(read(List.of("GET /pom -> 200"), "")).containsExactly("GET /pom -> 200", "GET /file -> 200");
        assertThat(read(null, "other.txt")).containsExactly("GET /other -> 200");
        assertThat(log).isEmpty();
    }

    @Test
    void warnWhenADocumentLeavesNothingToCheck() throws IOException {
        write(
                "openapi.yaml",
                "openapi: 3.1.0\npaths:\n  /items/{id}: {get: {responses: {default: {description: one}}}}");

        assertThat(described(List.of())).isEmpty();
        assertThat(warnings)
                .containsExactly(
                        "No GET is checked: every one of openapi.yaml is left out, and there are no <checks>. Add"
                                + " some: <checks><check>GET /items/1 -> 200</check></checks>");
        assertThat(log).containsExactly("  openapi     not checked: GET /items/{id}: needs id");
        warnings.clear();

        assertThat(described(List.of("GET /items/1 -> 200"))).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    private List<SmokeCheck> described(List<String> checks) {
        return new ConfiguredChecks(project, project.resolve("target/lambda"), Map.of())
                .read(new CheckSources(checks, Optional.empty(), Optional.of("openapi.yaml")), log::add, warnings::add);
    }

    @Test
    void areSuggestedByTheRoutesOfThePackage() throws IOException {
        assertThat(read(List.of(), "")).containsExactly("GET /health -> 200");

        write(
                "target/lambda/package.json",
                "{\"application\":{\"routes\":[{\"method\":\"GET\",\"path\":\"/hello\"}]}}");

        assertThat(read(null, "")).containsExactly("GET /hello -> 200");
        assertThat(log)
                .containsExactly(
                        "No <checks> are configured: GET /health -> 200" + NOTICE,
                        "No <checks> are configured: GET /hello -> 200" + NOTICE);
    }
}
