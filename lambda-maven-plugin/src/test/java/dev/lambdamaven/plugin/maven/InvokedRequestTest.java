package dev.lambdamaven.plugin.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.smoke.SmokeChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvokedRequestTest {

    @TempDir
    private Path project;

    private InvokedRequest parse(String line) {
        return InvokedRequest.parse(line, new SmokeChecks(project, Map.of("TOKEN", "s3cret")));
    }

    @Test
    void hasVariablesOfTheShellAndShowsThemNowhere() {
        InvokedRequest read = parse("GET /items/@{env.TOKEN}?page=2");

        assertThat(read.request().path()).isEqualTo("/items/s3cret?page=2");
        assertThat(read.shown()).isEqualTo("GET /items/***?page=***");
        assertThat(read.secrets()).containsExactly("s3cret");
    }

    @Test
    void sendsABodyFromAFile() throws IOException {
        Files.writeString(project.resolve("item.json"), "{\"name\":\"lamp\"}");

        assertThat(parse("POST /items file,item.json;").request().body())
                .hasValueSatisfying(body -> assertThat(body).asString().isEqualTo("{\"name\":\"lamp\"}"));
        assertThatThrownBy(() -> parse("POST /items file,none.json;")).hasMessageContaining("file,none.json;");
    }

    @Test
    void isOneRequest() {
        assertThatThrownBy(() -> parse("GET /a -> 200\nGET /b"))
                .hasMessageContaining("<request> holds several requests, and one is sent.");
    }
}
