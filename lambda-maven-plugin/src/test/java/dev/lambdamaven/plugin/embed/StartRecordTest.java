package dev.lambdamaven.plugin.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start leaves for an IDE, and when it no longer fits. */
final class StartRecordTest {

    @TempDir
    private Path folder;

    private Path pom;
    private Path jar;
    private Path file;

    @BeforeEach
    void record() throws IOException {
        pom = Files.writeString(folder.resolve("pom.xml"), "<COLOUR>red</COLOUR><TOKEN>${env.TOKEN}</TOKEN>");
        jar = Files.writeString(folder.resolve("a b.jar"), "");
        file = folder.resolve("lambda/start.properties");
        StartedProject project = new StartedProject(
                "items", List.of(jar), List.of(pom), folder, List.of(jar), folder.resolve("web.xml"), Optional.empty());
        FunctionSpec function = new FunctionSpec(
                "items",
                "com.acme.Handler",
                JavaRuntime.JAVA21,
                Architecture.of("x86_64"),
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of());
        project.record(
                        new DeploymentSpec(function, "live", Optional.empty(), false),
                        Map.of("COLOUR", "red", "TOKEN", "hush-7431", "REFERENCE", "@{env.OTHER}"))
                .write(file);
    }

    @Test
    void isReadBackAndHoldsNoSecret() throws IOException {
        StartRecord read = StartRecord.read(file);

        assertThat(read.value("function.handler")).isEqualTo("com.acme.Handler");
        assertThat(read.value("function.memorySize")).isEqualTo("512");
        assertThat(read.paths(StartRecord.DEPENDENCIES)).containsExactly(jar);
        assertThat(read.environment())
                .isEqualTo(Map.of("COLOUR", "red", "TOKEN", "@{env.TOKEN}", "REFERENCE", "@{env.REFERENCE}"));
        assertThat(Files.readString(file)).doesNotContain("hush-7431").doesNotContain("#");
    }

    @Test
    void isRefusedWhenThePomHasChanged() throws IOException {
        Files.writeString(pom, "<COLOUR>blue</COLOUR>");

        assertThatThrownBy(() -> StartRecord.read(file))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith("The POM has changed since lambda:start recorded the project.")
                .hasMessageEndingWith("mvn verify");
    }

    @Test
    void isRefusedWhenSomethingIsGone() throws IOException {
        Files.delete(jar);
        assertThatThrownBy(() -> StartRecord.read(file)).hasMessageStartingWith("The dependency " + jar + " is gone.");

        Files.delete(pom);
        assertThatThrownBy(() -> StartRecord.read(file)).hasMessageStartingWith(pom + " is gone since lambda:start");

        Files.delete(file);
        assertThatThrownBy(() -> StartRecord.read(file)).hasMessageStartingWith(file + " cannot be read.");
    }

    @Test
    void needsACompiledProject() {
        StartRecord read = new StartRecord(Map.of("project.classes", "/no/classes"), Map.of());

        assertThatThrownBy(() -> new FunctionZip(read, folder).build())
                .hasMessageStartingWith("The project is not compiled: /no/classes is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "red, <A>red</A>, red",
        "red, <B>red</B>, @{env.A}",
        "red, <A>${env.X}</A>, @{env.A}",
        "a&b, <A>a&amp;b</A>, a&b",
        "'', <A></A>, ''",
        "@{env.X}, <A>@{env.X}</A>, @{env.X}",
    })
    void keepsOfTheEnvironmentWhatThePomSaysInPlainText(String value, String xml, String recorded) {
        assertThat(StartedProject.recorded("A", value, List.of(xml))).isEqualTo(recorded);
    }
}
